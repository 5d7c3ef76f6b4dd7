import type { PdfDone, PdfJob, PdfReply, WorkerSettings } from './protocol.ts';
import { startWorker, type WorkerProcess } from './worker-process.ts';

export type PdfErrorCode = 'rejected' | 'timeout' | 'crashed' | 'closed';

/** `rejected`: the engine refused the document (an error or a warning); the other codes say what befell the child. */
export class PdfError extends Error {
  override readonly name = 'PdfError';
  readonly code: PdfErrorCode;
  constructor(code: PdfErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

export type WorkerOptions = {
  readonly workerFile: string;
  readonly settings: WorkerSettings;
  /** The engine keeps about half a megabyte a letter, so a child is replaced after this many. */
  readonly jobsPerWorker: number;
  readonly timeoutMs: number;
  readonly onWorkerStart: (pid: number) => void;
};

type Waiting = {
  readonly job: PdfJob;
  readonly resolve: (done: PdfDone) => void;
  readonly reject: (error: PdfError) => void;
  crashes: number;
};

const crashesAllowed = 1;

/** One child process and the jobs that wait for it, first come first served. */
export class WorkerQueue {
  readonly #options: WorkerOptions;
  readonly #waiting: Waiting[] = [];
  readonly #ending = new Set<Promise<void>>();
  #current: Waiting | null = null;
  #worker: WorkerProcess | null = null;
  #timer: NodeJS.Timeout | undefined;
  #jobsDone = 0;
  #lastId = 0;
  #onDrained: (() => void) | null = null;
  #closed: Promise<void> | null = null;

  constructor(options: WorkerOptions) {
    this.#options = options;
  }

  /** @throws PdfError */
  run(job: Omit<PdfJob, 'id'>): Promise<PdfDone> {
    if (this.#closed !== null) return Promise.reject(new PdfError('closed', 'The letter maker is closed'));
    return new Promise((resolve, reject) => {
      this.#lastId += 1;
      this.#waiting.push({ job: { ...job, id: this.#lastId }, resolve, reject, crashes: 0 });
      this.#next();
    });
  }

  /** Finishes what was asked, then ends the child. */
  close(): Promise<void> {
    this.#closed ??= this.#drain();
    return this.#closed;
  }

  async #drain(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#onDrained = resolve;
      this.#next();
    });
    this.#takeWorker()?.dismiss();
    await Promise.all(this.#ending);
  }

  #next(): void {
    if (this.#current !== null) return;
    this.#current = this.#waiting.shift() ?? null;
    if (this.#current === null) {
      this.#onDrained?.();
      return;
    }
    const worker = this.#worker ?? this.#start();
    this.#timer = setTimeout(() => this.#giveUp(worker), this.#options.timeoutMs);
    worker.send(this.#current.job);
  }

  #start(): WorkerProcess {
    const { workerFile, settings, onWorkerStart } = this.#options;
    const worker = startWorker(workerFile, settings, {
      onReply: (reply) => this.#answered(worker, reply),
      onGone: (reason) => this.#lost(worker, reason),
    });
    this.#ending.add(worker.gone);
    void worker.gone.then(() => this.#ending.delete(worker.gone));
    this.#worker = worker;
    this.#jobsDone = 0;
    if (worker.pid !== undefined) onWorkerStart(worker.pid);
    return worker;
  }

  #answered(worker: WorkerProcess, reply: PdfReply): void {
    if (worker !== this.#worker || reply.id !== this.#current?.job.id) return;
    const asked = this.#takeCurrent();
    this.#jobsDone += 1;
    worker.setIdle();
    if (this.#jobsDone >= this.#options.jobsPerWorker) this.#takeWorker()?.dismiss();
    if (reply.ok) asked?.resolve(reply);
    else asked?.reject(new PdfError('rejected', reply.message));
    this.#next();
  }

  #lost(worker: WorkerProcess, reason: string): void {
    if (worker !== this.#worker) return;
    this.#worker = null;
    const asked = this.#takeCurrent();
    if (asked !== null && asked.crashes < crashesAllowed) {
      asked.crashes += 1;
      this.#waiting.unshift(asked);
    } else {
      asked?.reject(
        new PdfError('crashed', `The process that makes letters stopped twice on one letter (${reason})`),
      );
    }
    this.#next();
  }

  #giveUp(worker: WorkerProcess): void {
    if (worker !== this.#worker) return;
    this.#takeWorker()?.kill();
    const message = `The letter was not ready within ${this.#options.timeoutMs} ms`;
    this.#takeCurrent()?.reject(new PdfError('timeout', message));
    this.#next();
  }

  #takeWorker(): WorkerProcess | null {
    const worker = this.#worker;
    this.#worker = null;
    return worker;
  }

  #takeCurrent(): Waiting | null {
    clearTimeout(this.#timer);
    const current = this.#current;
    this.#current = null;
    return current;
  }
}
