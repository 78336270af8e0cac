-- A domain of contacts that exist only in rosters: it takes everything, bounces nothing, and answers a presence probe
-- for c0@ to c<contacts_online - 1>@ as an available contact would.
local st = require "util.stanza";
local jid = require "util.jid";
local online = module:get_option_number("contacts_online", 0);
local shows = { "away", "dnd", "xa", "chat" };

local function answer_probe(event)
	local stanza = event.stanza;
	if stanza.attr.type ~= "probe" then
		return true;
	end
	local number = tonumber((jid.node(stanza.attr.to) or ""):match("^c(%d+)$"));
	if number and number < online then
		local reply = st.presence({ from = jid.bare(stanza.attr.to) .. "/desk", to = stanza.attr.from });
		local show = shows[number % 8 + 1];
		if show then
			reply:text_tag("show", show);
		end
		module:send(reply);
	end
	return true;
end

local function swallow()
	return true;
end

for _, kind in ipairs({ "bare", "full", "host" }) do
	module:hook("presence/" .. kind, answer_probe, 100);
	module:hook("message/" .. kind, swallow, 100);
end
