-- nvim-lint: in your configuration, then linters_by_ft = { python = { "picklint" } }.
local severities = {
    error = vim.diagnostic.severity.ERROR,
    warning = vim.diagnostic.severity.WARN,
    info = vim.diagnostic.severity.INFO,
}

local picklint = {
    cmd = "picklint",
    stdin = true,
    args = {
        "check", "--quiet", "--force-exclude", "--output-format", "json",
        "--stdin-filename", function() return vim.api.nvim_buf_get_name(0) end, "-",
    },
    stream = "stdout",
    ignore_exitcode = true,
    parser = function(output)
        local diagnostics = {}
        for _, found in ipairs(vim.json.decode(output ~= "" and output or "[]")) do
            table.insert(diagnostics, {
                lnum = found.location.row - 1,
                col = found.location.column - 1,
                end_lnum = found.end_location.row - 1,
                end_col = found.end_location.column - 1,
                severity = severities[found.severity],
                code = found.code,
                message = found.message,
                source = "picklint",
            })
        end
        return diagnostics
    end,
}

local has_lint, lint = pcall(require, "lint")
if has_lint then
    lint.linters.picklint = picklint
end
return picklint
