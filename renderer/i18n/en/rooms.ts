export const rooms = {
  room: { reason: 'The words given: “{{text}}”.' },
  /** Why somebody is not in a room, and what to do. */
  roomProblem: {
    'password-required': 'The room asks for its password. Type it and join again.',
    banned: 'You are banned from this room. Only its administrators can change that.',
    'members-only': 'Only members may enter this room. Ask one of its administrators.',
    'nick-conflict': 'Somebody in the room has that nickname. Choose another one.',
    'nick-locked': 'The room does not accept that nickname. Choose another one.',
    'nick-bad': 'Nobody can be called that. Choose another nickname.',
    'not-found': 'There is no such room, or it is not open yet. Check the address.',
    'creation-restricted': 'There is no such room, and you may not make one there. Check the address.',
    full: 'The room is full, or cannot be reached now. Try again later.',
    refused: 'The room could not be joined: {{reason}}. Check the address.',
    'not-a-room': 'There is no room at that address. Check it; rooms look like garden@rooms.example.org.',
    timeout: 'The room did not answer in time. Try again.',
    kicked: 'You were put out of the room.',
    'affiliation-lost': 'You are no longer a member of this room, so you were put out.',
    destroyed: 'This room was closed for good.',
    'shut-down': 'The service of this room was shut down. Linnet joins again when it is back.',
    removed: 'The room lost you for a technical reason. Linnet joins again.',
  },
  roomProblemBy: {
    kicked: 'You were put out of the room by {{by}}.', banned: 'You were banned from this room by {{by}}. Only its administrators can change that.',
    'affiliation-lost': 'Your membership was taken away by {{by}}, so you were put out of the room.', removed: 'You were removed from the room by {{by}}.',
  },
} as const;
