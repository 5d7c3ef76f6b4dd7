/** The child process: sets one document at a time until its parent lets go of it. */
import { createEngine, type Engine } from './engine.ts';
import type { PdfJob, PdfReply, WorkerSettings } from './protocol.ts';

let engine: Engine | undefined;

function answer(job: PdfJob): PdfReply {
  try {
    engine ??= createEngine(JSON.parse(process.argv[2] ?? '{}') as WorkerSettings);
    return { id: job.id, ok: true, ...engine.compile(job) };
  } catch (error) {
    return { id: job.id, ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}

process.on('message', (job: PdfJob) => process.send?.(answer(job)));
process.on('disconnect', () => process.exit());
