-- What Neovim does with `mast lsp`, through its own code: opens a contract, waits for what is wrong with it, has it mended, asks what
-- stands there, renames and lays out.
-- Prints one JSON object a line. Works with the client of Neovim 0.7 and of later ones.
local file = os.getenv("MAST_FILE")
local command = { "node", os.getenv("MAST_COMMAND"), "lsp" }
local json = vim.json or { encode = vim.fn.json_encode }
local function say(key, value)
  io.stdout:write(json.encode({ key = key, value = value }) .. "\n")
end

vim.filetype.add({ extension = { mast = "mast" } })
vim.cmd("edit " .. file)
vim.bo.filetype = "mast"
local buffer = vim.api.nvim_get_current_buf()
local id
if vim.lsp.start then
  id = vim.lsp.start({ name = "mast", cmd = command, root_dir = vim.fn.getcwd() }, { bufnr = buffer })
else
  id = vim.lsp.start_client({ name = "mast", cmd = command, root_dir = vim.fn.getcwd() })
  vim.lsp.buf_attach_client(buffer, id)
end
local function errors()
  return vim.diagnostic.get(buffer, { severity = vim.diagnostic.severity.ERROR })
end
local found = vim.wait(30000, function() return #errors() > 0 end, 20)
say("found", found)
for _, each in ipairs(errors()) do
  say("error", { line = each.lnum, column = each.col, message = each.message, code = each.code })
end

local function request(method, line, column, extra)
  local params = { textDocument = { uri = vim.uri_from_bufnr(buffer) }, position = { line = line, character = column } }
  for key, value in pairs(extra or {}) do params[key] = value end
  for _, answer in pairs(vim.lsp.buf_request_sync(buffer, method, params, 30000) or {}) do
    if answer.result then return answer.result end
  end
end
local function lineOf(text)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do
    local column = line:find(text, 1, true)
    if column then return number - 1, column - 1 end
  end
end

local function putCursor(line, column) vim.api.nvim_win_set_cursor(0, { line + 1, column }) end
local function shownAside()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= "" then
      return table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), "\n"), window
    end
  end
end
local function closeAside()
  local _, window = shownAside()
  if window then vim.api.nvim_win_close(window, true) end
end

local wrong = errors()[1]
putCursor(wrong.lnum, wrong.col)
vim.diagnostic.open_float()
say("explained", shownAside())
closeAside()

-- Actions are offered in a list: the first is taken.
vim.ui.select = function(items, options, choose)
  local titles = {}
  for _, item in ipairs(items) do table.insert(titles, options.format_item and options.format_item(item) or tostring(item)) end
  say("actions", titles)
  choose(items[1], 1)
end
vim.lsp.buf.code_action({ context = { only = { "quickfix" }, diagnostics = {} } })
say("mended", vim.wait(30000, function() return lineOf("ShortAbsense") == nil and #errors() == 0 end, 20))

local line, column = lineOf("outcome ShortAbsence")
putCursor(line, column + 9)
vim.lsp.buf.hover()
vim.wait(30000, function() return shownAside() ~= nil end, 20)
say("hover", shownAside())
closeAside()

local line, column = lineOf("  for ShortAbsence")
local proposed = {}
for _, item in ipairs(request("textDocument/completion", line, column + 6)) do table.insert(proposed, item.label) end
say("completion", proposed)

-- Neovim draws hints itself from 0.10 on.
local lines = vim.api.nvim_buf_line_count(buffer)
local range = { start = { line = 0, character = 0 }, ["end"] = { line = lines, character = 0 } }
local hints = {}
for _, hint in ipairs(request("textDocument/inlayHint", 0, 0, { range = range })) do table.insert(hints, hint.label) end
say("hints", hints)

putCursor(line, column + 8)
vim.lsp.buf.rename("SickDays")
say("renamed", vim.wait(30000, function() return lineOf("outcome SickDays") ~= nil and lineOf("ShortAbsence") == nil end, 20))

local line = lineOf("  for SickDays")
vim.api.nvim_buf_set_lines(buffer, line, line + 1, false, { "        for   SickDays" })
if vim.lsp.buf.format then vim.lsp.buf.format({ timeout_ms = 30000 }) else vim.lsp.buf.formatting_sync(nil, 30000) end
say("laid out", vim.api.nvim_buf_get_lines(buffer, line, line + 1, false)[1])
say("text", table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), "\n"))
vim.cmd("qa!")
