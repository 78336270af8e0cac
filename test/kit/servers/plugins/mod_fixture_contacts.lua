-- A domain of contacts that exist only in rosters: it takes everything, bounces nothing, and answers a presence probe
-- for c0@ to c<contacts_online - 1>@ as an available contact would. A message to flood@ with "<address> <presences> <a second>"
-- as its body makes the contacts change their presence, one after the other, that often ("0" a second: all at once);
-- a message from c0@ says when the last one is out.
local st = require "util.stanza";
local jid = require "util.jid";
local timer = require "util.timer";
local online = module:get_option_number("contacts_online", 0);
local shows = { "away", "dnd", "xa", "chat" };

local function presence_of(number, to, round)
	local presence = st.presence({ from = "c" .. number .. "@" .. module.host .. "/desk", to = to });
	if round > 0 and (number + round) % 10 == 0 then
		presence.attr.type = "unavailable";
		return presence;
	end
	local show = shows[(number + round) % 8 + 1];
	if show then
		presence:text_tag("show", show);
	end
	return presence;
end

local function flood(to, total, rate)
	local sent = 0;
	local step = rate > 0 and math.ceil(rate / 20) or total;
	local function send_some()
		for _ = 1, math.min(step, total - sent) do
			module:send(presence_of(sent % online, to, sent // online + 1));
			sent = sent + 1;
		end
		if sent < total then
			return 0.05;
		end
		module:send(st.message({ from = "c0@" .. module.host .. "/desk", to = to, type = "chat" }, "That was the last one."));
	end
	timer.add_task(0, send_some);
end

local function answer_probe(event)
	local stanza = event.stanza;
	if stanza.attr.type ~= "probe" then
		return true;
	end
	local number = tonumber((jid.node(stanza.attr.to) or ""):match("^c(%d+)$"));
	if number and number < online then
		module:send(presence_of(number, stanza.attr.from, 0));
	end
	return true;
end

local function take_message(event)
	local stanza = event.stanza;
	if jid.node(stanza.attr.to) == "flood" and online > 0 then
		local to, total, rate = (stanza:get_child_text("body") or ""):match("^(%S+) (%d+) (%d+)$");
		if to then
			flood(to, tonumber(total), tonumber(rate));
		end
	end
	return true;
end

for _, kind in ipairs({ "bare", "full", "host" }) do
	module:hook("presence/" .. kind, answer_probe, 100);
	module:hook("message/" .. kind, take_message, 100);
end
