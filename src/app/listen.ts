/** The web server's place on the network. */
import { serve } from '@hono/node-server';
import type { Config } from '../config.ts';

/** Why the web server cannot listen, in words that name the setting. */
function listenError(error: NodeJS.ErrnoException, { host, port }: Config): Error {
  if (error.code === 'EADDRINUSE')
    return new Error(`Port ${port} of ${host} is in use by another program. Stop that, or set another PORT.`);
  if (error.code === 'EACCES')
    return new Error(`This user may not listen on port ${port}. Set a PORT of 1024 or higher.`);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new Error(`HOST ${host} is not an address of this machine.`);
  return error;
}

/** @throws Error whose message is for the person who starts the program */
export async function listen(
  fetch: Parameters<typeof serve>[0]['fetch'],
  config: Config,
): Promise<{ port: number; close(): Promise<void> }> {
  return await new Promise((done, fail) => {
    const server = serve({ fetch, port: config.port, hostname: config.host }, (info) => {
      done({
        port: info.port,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            if ('closeIdleConnections' in server) server.closeIdleConnections();
          }),
      });
    });
    server.once('error', (error) => fail(listenError(error, config)));
  });
}
