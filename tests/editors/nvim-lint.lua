-- What nvim-lint would show of bad.py, into the file `shown`: its linter is run by hand.
vim.cmd("edit bad.py")
local linter = dofile(vim.env.EXAMPLES .. "/nvim-lint.lua")
local command = { linter.cmd }
for _, argument in ipairs(linter.args) do
    table.insert(command, type(argument) == "function" and argument() or argument)
end
local text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), "\n") .. "\n"
vim.diagnostic.set(vim.api.nvim_create_namespace("lint"), 0,
                   linter.parser(vim.fn.system(command, text)))
local shown = {}
for _, found in ipairs(vim.diagnostic.get(0)) do
    table.insert(shown, (found.lnum + 1) .. ":" .. (found.col + 1) .. " PKL101 " .. found.message)
end
vim.fn.writefile(shown, "shown")
vim.cmd("qall!")
