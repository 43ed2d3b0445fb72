-- The requests of a benchmark: wrk -s requests.lua URL -- PATHS DEPTH [FIELD:VALUE …]
-- One path of the file after the other in an order of chance, the same in each run; DEPTH of them in one write.
-- A field's value may hold %d, which is another number in each request.

local requests = {}
local depth = 1
local varied = false

function init(args)
    depth = tonumber(args[2])
    local fields = {}
    for index = 3, #args do
        local name, value = args[index]:match("^([^:]+):(.*)$")
        fields[name] = value
        varied = varied or value:find("%%d") ~= nil
    end
    for path in io.lines(args[1]) do
        requests[#requests + 1] = wrk.format("GET", path, fields)
    end
    math.randomseed(1)
end

local number = 0

local function one()
    local text = requests[math.random(#requests)]
    if not varied then return text end
    number = number + 1
    return (text:gsub("%%d", number))
end

function request()
    if depth == 1 then return one() end
    local texts = {}
    for index = 1, depth do texts[index] = one() end
    return table.concat(texts)
end
