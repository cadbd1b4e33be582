/**
 * What the least program does: Socket.IO with rooms and nothing else. A client takes a place by saying which; a message for a
 * room is passed on to it. Run by bench.ts only, beside the portal's own sockets.
 */
import { createServer } from 'node:http';
import { Server } from 'socket.io';

const server = createServer((_, response) => response.end('alive'));
const io = new Server(server, { transports: ['websocket'] });
io.on('connection', (socket) => {
  const { room } = socket.handshake.auth as { room?: string };
  if (room) void socket.join(room);
  socket.on('say', (to: string, message: unknown) => io.to(to).emit('event', message));
});
server.listen(Number(process.env.PORT), '127.0.0.1');
