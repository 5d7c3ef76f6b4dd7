import type { Config } from '../config.ts';
import { createSealer, type Sealer } from '../platform/seal.ts';
import { secretFor } from './secret.ts';

/** Keeps the seeds of draws that are still to come. Lose the secret of the installation, and those draws cannot be held. */
export const drawSealer = (config: Config): Sealer => createSealer(secretFor(config), 'draw');

/** The same for samples, under a key of their own. */
export const sampleSealer = (config: Config): Sealer => createSealer(secretFor(config), 'sample');
