/** Where Socket.IO answers. In a file of its own so that the browser gets it without zod. */
export const SOCKET_PATH = '/api/chat/realtime';
