/** Short recordings as phones and programs make them, with names and places written around the sound. */
import {
  AdtsOutputFormat,
  type AudioCodec,
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacket,
  type MetadataTags,
  Mp4OutputFormat,
  OggOutputFormat,
  Output,
  type OutputFormat,
  WavOutputFormat,
  WebMOutputFormat,
} from 'mediabunny';
import { secret } from './made-photos.ts';

const tags: MetadataTags = { title: secret, artist: secret, comment: secret, date: new Date('2026-11-28') };

type Made = {
  readonly format: OutputFormat;
  readonly codec: AudioCodec;
  readonly packet: (index: number) => Uint8Array;
  /** In seconds. */
  readonly each: number;
  readonly config: AudioDecoderConfig;
};

/** Two seconds of it. */
async function record({ format, codec, packet, each, config }: Made): Promise<Uint8Array> {
  const target = new BufferTarget();
  const output = new Output({ format, target });
  const source = new EncodedAudioPacketSource(codec);
  output.addAudioTrack(source, { name: secret });
  output.setMetadataTags(tags);
  await output.start();
  for (let index = 0; index * each < 2; index += 1)
    await source.add(
      new EncodedPacket(packet(index), 'key', index * each, each),
      index === 0 ? { decoderConfig: config } : undefined,
    );
  await output.finalize();
  return new Uint8Array(target.buffer ?? new ArrayBuffer());
}

const head = Buffer.from('4f7075734865616401013801' + '80bb0000' + '000000', 'hex');
const opus = {
  codec: 'opus',
  each: 0.02,
  packet: (index: number) => new Uint8Array(20).fill(index).with(0, 0xf8),
  config: { codec: 'opus', sampleRate: 48_000, numberOfChannels: 1, description: head },
} as const;

const aac = {
  codec: 'aac',
  each: 1024 / 44_100,
  packet: (index: number) => new Uint8Array(20).fill(index),
  config: {
    codec: 'mp4a.40.2',
    sampleRate: 44_100,
    numberOfChannels: 1,
    description: new Uint8Array([0x12, 0x08]),
  },
} as const;

export const m4a = (): Promise<Uint8Array> => record({ ...aac, format: new Mp4OutputFormat() });
export const adts = (): Promise<Uint8Array> => record({ ...aac, format: new AdtsOutputFormat() });
export const ogg = (): Promise<Uint8Array> => record({ ...opus, format: new OggOutputFormat() });
export const webm = (): Promise<Uint8Array> => record({ ...opus, format: new WebMOutputFormat() });
export const wav = (): Promise<Uint8Array> =>
  record({
    format: new WavOutputFormat(),
    codec: 'pcm-s16',
    each: 0.1,
    packet: (index) => new Uint8Array(1600).fill(index),
    config: { codec: 'pcm-s16', sampleRate: 8000, numberOfChannels: 1 },
  });

/** Silence in two seconds of frames, with a name before it and one behind it. */
export function mp3(): Uint8Array {
  const frame = Buffer.alloc(104);
  frame.writeUInt32BE(0xfffb10c4, 0);
  const name = Buffer.concat([
    Buffer.from('TPE1\0\0\0', 'latin1'),
    Buffer.from([secret.length + 1]),
    Buffer.from(`\0\0\0${secret}`, 'latin1'),
  ]);
  const before = Buffer.from('ID3\x04\0\0\0\0\0', 'latin1');
  return new Uint8Array(
    Buffer.concat([
      before,
      Buffer.from([name.length]),
      name,
      ...Array<Buffer>(77).fill(frame),
      Buffer.from('TAG'.concat(secret).padEnd(128, ' '), 'latin1'),
    ]),
  );
}

/** As old telephones record; no browser plays it. */
export const amr = (): Uint8Array =>
  new Uint8Array(Buffer.concat([Buffer.from('#!AMR\n'), ...Array<Buffer>(50).fill(Buffer.alloc(13, 0x04))]));
