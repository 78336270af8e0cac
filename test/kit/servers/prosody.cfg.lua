-- A private Prosody 0.12 for tests: loopback only, everything that varies comes from the environment
-- (ENV_X is $X), nothing of the system's own configuration is read.
run_as_root = true -- ignored unless started as root, as in a container
daemonize = false
data_path = ENV_LINNET_DIR .. "/data"
pidfile = ENV_LINNET_DIR .. "/prosody.pid"
certificates = ENV_LINNET_DIR .. "/certs"
plugin_paths = { ENV_LINNET_PLUGINS }

interfaces = { "127.0.0.1" }
local_interfaces = { "127.0.0.1" }
c2s_ports = { tonumber(ENV_LINNET_PORT) }
c2s_direct_tls_ports = { tonumber(ENV_LINNET_TLS_PORT) }
http_ports = {}
https_ports = ENV_LINNET_FILES_PORT == "0" and {} or { tonumber(ENV_LINNET_FILES_PORT) }
s2s_ports = {}

local modules = {
	"roster", "saslauth", "tls", "disco", "ping", "time", "version", "lastactivity",
	"user_account_management", "private", "vcard4", ENV_LINNET_VCARD, "pep", "bookmarks", "blocklist", "carbons", "csi", "mam",
}
if ENV_LINNET_PRIVACY_LISTS == "1" then
	-- community module of the package prosody-modules: jabber:iq:privacy (RFC 3921 section 10)
	table.insert(modules, "privacy_lists")
end
if ENV_LINNET_SM == "1" then
	table.insert(modules, "smacks")
end
if ENV_LINNET_OFFLINE == "1" then
	table.insert(modules, "offline")
end
local absent = { "s2s" }
for name in (ENV_LINNET_WITHOUT_MODULES or ""):gmatch("%S+") do
	table.insert(absent, name)
end
modules_enabled = modules
modules_disabled = absent

authentication = "internal_hashed"
password_hash = ENV_LINNET_SCRAM
local without = { "DIGEST-MD5" }
for name in (ENV_LINNET_WITHOUT or ""):gmatch("%S+") do
	table.insert(without, name)
end
disable_sasl_mechanisms = without
c2s_require_encryption = true
c2s_stanza_size_limit = tonumber(ENV_LINNET_STANZA_LIMIT)
-- Files of XEP-0227 for whatever its driver has a place for.
storage = ENV_LINNET_PORTABLE == "1" and { accounts = "xep0227", roster = "xep0227", vcard = "xep0227" } or { archive = ENV_LINNET_ARCHIVE }
archive_expires_after = "never"
-- Beyond its own limit of 10,000 it writes the whole archive anew for each message.
storage_archive_item_limit = 10000000
smacks_hibernation_time = tonumber(ENV_LINNET_RESUME)
smacks_max_queue_size = tonumber(ENV_LINNET_RESUME_QUEUE)
log = { { levels = { min = ENV_LINNET_LOG }, to = "console" } }

ssl = {
	key = ENV_LINNET_DIR .. "/certs/localhost.key";
	certificate = ENV_LINNET_DIR .. "/certs/localhost.crt";
}

VirtualHost "localhost"

Component "contacts.localhost" "fixture_contacts"
	contacts_online = tonumber(ENV_LINNET_CONTACTS_ONLINE)

Component "rooms.localhost" "muc"
	restrict_room_creation = false
	modules_enabled = { "muc_mam" }

if ENV_LINNET_FILES_PORT ~= "0" then
	Component "files.localhost" "http_file_share"
		-- No resolver knows names below localhost.
		http_host = "localhost"
		http_file_share_size_limit = 2000000
end
