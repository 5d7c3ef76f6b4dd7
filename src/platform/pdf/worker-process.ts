import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { PdfJob, PdfReply, WorkerSettings } from './protocol.ts';

export type WorkerProcess = {
  readonly pid: number | undefined;
  readonly send: (job: PdfJob) => void;
  /** An idle child must not keep a command line program from ending. */
  readonly setIdle: () => void;
  /** Lets the child end by itself. */
  readonly dismiss: () => void;
  readonly kill: () => void;
  /** Resolves when the process has ended or could not be started. */
  readonly gone: Promise<void>;
};

export type WorkerEvents = {
  readonly onReply: (reply: PdfReply) => void;
  readonly onGone: (reason: string) => void;
};

export function startWorker(file: string, settings: WorkerSettings, events: WorkerEvents): WorkerProcess {
  const child = fork(file, [JSON.stringify(settings)], {
    execArgv: [],
    // Nothing of the program's own settings, and no fonts of the host.
    env: { FONTCONFIG_FILE: join(settings.templatesDir, 'fonts.conf') },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const gone = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => resolve(`exit ${signal ?? code}`));
    child.once('error', () => resolve('it could not be started'));
  });
  child.on('message', events.onReply);
  const stayAwake = () => {
    child.ref();
    child.channel?.ref?.();
  };
  return {
    pid: child.pid,
    send(job) {
      stayAwake();
      // A child that cannot be written to has ended or is ending: `gone` says so.
      child.send(job, () => undefined);
    },
    setIdle() {
      child.unref();
      child.channel?.unref?.();
    },
    dismiss() {
      stayAwake();
      if (child.connected) child.disconnect();
    },
    kill: () => child.kill('SIGKILL'),
    gone: gone.then(events.onGone),
  };
}
