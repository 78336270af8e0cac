"""Two people on somebody else's client library. Prints one JSON object of what came of it; run by test/integration/foreign-client.test.ts."""
import asyncio
import json
import sys

from slixmpp import ClientXMPP

PATIENCE = 20


class Person(ClientXMPP):
    def __init__(self, address, password, ca):
        super().__init__(address, password)
        self.ca_certs = ca
        self.ready = asyncio.get_event_loop().create_future()
        self.resumed = asyncio.get_event_loop().create_future()
        self.bodies = asyncio.Queue()
        self.refused = asyncio.get_event_loop().create_future()
        for name in ('xep_0030', 'xep_0054', 'xep_0198', 'xep_0199', 'xep_0313'):
            self.register_plugin(name)
        self.add_event_handler('session_start', self.begin)
        self.add_event_handler('session_resumed', lambda _: self.resumed.set_result(True))
        self.add_event_handler('message', lambda message: self.bodies.put_nowait(message['body']))
        self.add_event_handler('failed_all_auth', lambda _: self.refused.done() or self.refused.set_result(True))

    async def begin(self, _):
        await self.get_roster()
        self.send_presence()
        if not self.ready.done():
            self.ready.set_result(True)

    async def body(self):
        return await asyncio.wait_for(self.bodies.get(), PATIENCE)


class Newcomer(Person):
    """Has no account, and makes one in-band (XEP-0077) before it signs in."""

    def __init__(self, address, password, ca):
        super().__init__(address, password, ca)
        for name in ('xep_0004', 'xep_0066', 'xep_0077'):
            self.register_plugin(name)
        self.add_event_handler('register', self.register)
        # slixmpp 1.8 holds back all but its own binding before the session, its own question for the form included.
        self._always_send_everything = True

    async def register(self, form):
        self.form = sorted(form['register'].get_fields())
        request = self.Iq()
        request['type'] = 'set'
        request['register']['username'] = self.boundjid.user
        request['register']['password'] = self.password
        await request.send()


async def play(port, ca, domain):
    place = ('127.0.0.1', port)
    told = {}
    romeo = Person(f'romeo@{domain}/balcony', 'montague', ca)
    juliet = Person(f'juliet@{domain}/garden', 'capulet', ca)
    for person in (romeo, juliet):
        person.connect(place)
    await asyncio.wait_for(asyncio.gather(romeo.ready, juliet.ready), PATIENCE)
    told['mechanism'] = romeo['feature_mechanisms'].mech.name
    told['address'] = str(romeo.boundjid)
    told['canResume'] = bool(romeo['xep_0198'].sm_id)

    romeo.send_presence_subscription(juliet.boundjid.bare)
    romeo.send_message(juliet.boundjid.bare, 'Good evening', mtype='chat')
    told['heard'] = await juliet.body()
    for _ in range(100):
        if romeo.client_roster[juliet.boundjid.bare]['subscription'] == 'both':
            break
        await asyncio.sleep(0.1)
    told['subscription'] = romeo.client_roster[juliet.boundjid.bare]['subscription']
    info = await romeo['xep_0030'].get_info(domain)
    told['features'] = sorted(info['disco_info']['features'])
    await romeo['xep_0199'].ping(domain)

    juliet.abort()
    romeo.send_message(juliet.boundjid.bare, 'Are you still there?', mtype='chat')
    juliet.connect(place)
    await asyncio.wait_for(juliet.resumed, PATIENCE)
    told['heardAgain'] = await juliet.body()
    juliet.send_message(romeo.boundjid.bare, 'Here I am', mtype='chat')
    told['answer'] = await romeo.body()

    # Pages of two, to the end.
    told['archived'] = []
    async for result in romeo['xep_0313'].iterate(with_jid=juliet.boundjid.bare, rsm={'max': 2}):
        told['archived'].append(result['mam_result']['forwarded']['stanza']['body'])

    stranger = Person(f'romeo@{domain}/else', 'wrong', ca)
    stranger.connect(place)
    told['refused'] = await asyncio.wait_for(stranger.refused, PATIENCE)

    nurse = Newcomer(f'nurse@{domain}/here', 'angelica', ca)
    nurse.connect(place)
    await asyncio.wait_for(nurse.ready, PATIENCE)
    told['form'] = nurse.form
    on_file = (await nurse['xep_0077'].get_registration())['register']
    told['onFile'] = [on_file['registered'], on_file['username']]
    await nurse['xep_0077'].change_password('other')
    again = Person(f'nurse@{domain}/again', 'other', ca)
    again.connect(place)
    await asyncio.wait_for(again.ready, PATIENCE)
    await nurse['xep_0077'].cancel_registration()
    gone = Person(f'nurse@{domain}/gone', 'other', ca)
    gone.connect(place)
    told['isGone'] = await asyncio.wait_for(gone.refused, PATIENCE)
    for person in (romeo, juliet, stranger, nurse, again, gone):
        await person.disconnect()
    print(json.dumps(told))


asyncio.get_event_loop().run_until_complete(play(int(sys.argv[1]), sys.argv[2], sys.argv[3]))
