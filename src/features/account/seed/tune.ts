/** Invented recordings, played by the program: a few notes, a few seconds, a few kilobytes. */

const rate = 8000;
const secondsEach = 0.5;

/** A WAV of one channel in sixteen bits. @param notes in hertz, one after the other */
export function played(notes: readonly number[]): Uint8Array {
  const each = rate * secondsEach;
  const data = Buffer.alloc(notes.length * each * 2);
  for (const [index, hertz] of notes.entries())
    for (let at = 0; at < each; at += 1) {
      const fading = 1 - at / each;
      const wave = Math.sin((2 * Math.PI * hertz * at) / rate);
      data.writeInt16LE(Math.round(wave * fading * 8000), (index * each + at) * 2);
    }
  const head = Buffer.alloc(44);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(36 + data.length, 4);
  head.write('WAVEfmt ', 8, 'latin1');
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36, 'latin1');
  head.writeUInt32LE(data.length, 40);
  return new Uint8Array(Buffer.concat([head, data]));
}
