-- What efm-langserver tells Neovim of bad.py, into the file `shown`.
vim.cmd("edit bad.py")
local config = vim.env.EXAMPLES .. "/efm.yaml"
local client = vim.lsp.start_client({
    name = "efm",
    cmd = { "efm-langserver", "-c", config },
    root_dir = vim.fn.getcwd(),
})
vim.bo.filetype = "python"
vim.lsp.buf_attach_client(0, client)
vim.wait(20000, function() return #vim.diagnostic.get(0) > 0 end, 100)
local shown = {}
for _, found in ipairs(vim.diagnostic.get(0)) do
    table.insert(shown, (found.lnum + 1) .. ":" .. (found.col + 1) .. " " .. found.message)
end
vim.fn.writefile(shown, "shown")
vim.cmd("qall!")
