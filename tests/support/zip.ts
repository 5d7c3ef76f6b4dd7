import { crc32, deflateRawSync } from 'node:zlib';

export type Part = { readonly name: string; readonly text: string; readonly says?: number };

/** A ZIP file as programs write it. @param says the size that the directory gives for a part, when it lies */
export function zip(parts: readonly Part[], before = '', behind = ''): Buffer {
  const locals: Buffer[] = [Buffer.from(before)];
  const central: Buffer[] = [];
  let offset = before.length;
  for (const { name, text, says } of parts) {
    const [raw, packed] = [Buffer.from(text), deflateRawSync(text)];
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(raw), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(says ?? raw.length, 18);
    fields.writeUInt16LE(name.length, 22);
    locals.push(Buffer.from('PK\u0003\u0004'), fields, Buffer.from(name), packed);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.from('PK\u0001\u0002\u0014\u0000'), fields, tail, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from('PK\u0005\u0006'), end, Buffer.from(behind)]);
}
