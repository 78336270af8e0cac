export { InvitationsView } from './Invitations.tsx';
export { JoinRoomView, RoomFormView } from './RoomForms.tsx';
export { RoomPicture } from './RoomPicture.tsx';
export { RoomView } from './Room.tsx';
