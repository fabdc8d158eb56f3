" What ALE shows of bad.py, into the file `shown`.
set nocompatible
packadd ale
let g:ale_linters = {'python': ['picklint']}
let g:ale_lint_on_enter = 0
source $EXAMPLES/ale.vim
edit bad.py
set filetype=python
ALELint
for s:turn in range(100)
    sleep 100m
    let s:found = ale#engine#GetLoclist(bufnr('bad.py'))
    if !empty(s:found)
        break
    endif
endfor
call writefile(map(copy(s:found), 'v:val.lnum . ":" . v:val.col . " " . v:val.code . " " . v:val.text'), 'shown')
qall!
