/** `npm start`: read the configuration, start the server, stop it in order on a signal. */
import { runServer } from './app/server.ts';

process.exitCode = await runServer(process.env, {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
});
