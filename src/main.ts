/** `npm start`: read the configuration, start the server, stop it in order on a signal. */
import { enableCompileCache, setSourceMapsSupport } from 'node:module';
import { join } from 'node:path';

// As `--enable-source-maps`, for what is loaded from here on. With the flag a library that only asks who calls it would
// have the map of the whole program read.
setSourceMapsSupport(true);
// From the second start on the program is found compiled: half of what a start costs. Where nothing can be written it is not.
enableCompileCache(join(import.meta.dirname, '..', '.cache', 'compiled'));
const { runServer } = await import('./app/server.ts');

process.exitCode = await runServer(process.env, {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
});
