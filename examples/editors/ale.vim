" ALE: in ~/.vim/ale_linters/python/picklint.vim, or sourced from your vimrc.
function! PicklintFindings(buffer, lines) abort
    let l:findings = []
    for l:line in filter(copy(a:lines), 'v:val[0] ==# "{"')
        let l:found = json_decode(l:line)
        call add(l:findings, {
        \   'lnum': l:found.location.row,
        \   'col': l:found.location.column,
        \   'end_lnum': l:found.end_location.row,
        \   'end_col': l:found.end_location.column - 1,
        \   'code': l:found.code,
        \   'text': l:found.message,
        \   'type': {'error': 'E', 'warning': 'W'}->get(l:found.severity, 'I'),
        \})
    endfor
    return l:findings
endfunction

call ale#linter#Define('python', {
\   'name': 'picklint',
\   'executable': 'picklint',
\   'command': '%e check --quiet --force-exclude --output-format json-lines --stdin-filename %s -',
\   'callback': 'PicklintFindings',
\})
