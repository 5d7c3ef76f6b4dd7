/**
 * Takes the sound out of a recording and puts it into a new file of the same kind, untouched. Names, titles, places, pictures,
 * chapters and whatever else a phone or a program wrote around the sound stay behind.
 */

/** What kinds are called here, and which codecs of each carry sound and nothing else. */
const codecsOf: Readonly<Record<string, readonly string[]>> = {
  mp3: ['mp3'],
  m4a: ['aac'],
  aac: ['aac'],
  ogg: ['opus', 'vorbis'],
  opus: ['opus'],
  wav: ['pcm-u8', 'pcm-s16', 'pcm-s24', 'pcm-s32', 'pcm-f32', 'ulaw', 'alaw'],
  // In WebM the notes of Vorbis stand among what its decoder needs.
  webm: ['opus'],
};

export type Wrapped =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly seconds: number }
  /** `unknown`: no sound that we know how to take out; a picture beside the sound is a film. */
  | { readonly ok: false; readonly fault: 'damaged' | 'film' | 'long' | 'unknown' };

/** More than an hour of any codec: what holds more was made to keep us busy. */
const mostPackets = 200_000;
/** Other requests get their turn after so many packets. */
const breath = 500;
const pause = (): Promise<void> => new Promise((done) => setImmediate(done));

async function formatOf(kind: string) {
  const media = await import('mediabunny');
  const formats: Readonly<Record<string, () => InstanceType<typeof media.OutputFormat>>> = {
    mp3: () => new media.Mp3OutputFormat(),
    // What a player needs first comes first, so that it can begin before it has everything.
    m4a: () => new media.Mp4OutputFormat({ fastStart: 'in-memory' }),
    aac: () => new media.AdtsOutputFormat(),
    ogg: () => new media.OggOutputFormat(),
    opus: () => new media.OggOutputFormat(),
    wav: () => new media.WavOutputFormat(),
    webm: () => new media.WebMOutputFormat(),
  };
  return { media, format: formats[kind] };
}

/**
 * @param kind the kind that the bytes were found to be: the ending of such a file
 * @returns the same sound in a bare file, and how long it lasts
 */
export async function wrapAnew(bytes: Uint8Array, kind: string): Promise<Wrapped> {
  const { media, format } = await formatOf(kind);
  if (!format) return { ok: false, fault: 'unknown' };
  using input = new media.Input({ source: new media.BufferSource(bytes), formats: media.ALL_FORMATS });
  try {
    if ((await input.getVideoTracks()).length > 0) return { ok: false, fault: 'film' };
    const track = await input.getPrimaryAudioTrack();
    if (!track) return { ok: false, fault: 'damaged' };
    const codec = await track.getCodec();
    if (!codec || !codecsOf[kind]?.includes(codec)) return { ok: false, fault: 'unknown' };
    const decoderConfig = await track.getDecoderConfig();
    if (!decoderConfig) return { ok: false, fault: 'damaged' };
    const target = new media.BufferTarget();
    const output = new media.Output({ format: format(), target });
    const source = new media.EncodedAudioPacketSource(codec);
    output.addAudioTrack(source);
    await output.start();
    let count = 0;
    for await (const packet of new media.EncodedPacketSink(track).packets()) {
      await source.add(packet, count === 0 ? { decoderConfig } : undefined);
      count += 1;
      if (count > mostPackets) return { ok: false, fault: 'long' };
      if (count % breath === 0) await pause();
    }
    if (count === 0) return { ok: false, fault: 'damaged' };
    await output.finalize();
    const seconds = Math.max(1, Math.round(await track.computeDuration()));
    return target.buffer
      ? { ok: true, bytes: new Uint8Array(target.buffer), seconds }
      : { ok: false, fault: 'damaged' };
  } catch {
    // It tells which box or frame it could not read; whoever sent it can only record it again.
    return { ok: false, fault: 'damaged' };
  }
}
