import { z } from 'zod';
import type { ImportRefusal } from './schema.ts';
import { uploadLimits } from './schema.ts';

/** What one upload holds at most, all files together, in bytes: it is held in memory while it comes in. */
export const largestUpload = uploadLimits.bytes;

/** Why an upload was not taken in; it comes back to the page in the address. */
export type UploadRefusal =
  | Extract<ImportRefusal, { readonly code: 'NO_FILES' | 'TOO_MANY_FILES' | 'FILE_TOO_LARGE' }>
  | { readonly code: 'UPLOAD_TOO_LARGE'; readonly most: number }
  | { readonly code: 'UPLOAD_BROKEN' };

const codes = [
  'NO_FILES',
  'TOO_MANY_FILES',
  'FILE_TOO_LARGE',
  'UPLOAD_TOO_LARGE',
  'UPLOAD_BROKEN',
] as const satisfies readonly UploadRefusal['code'][];

/** The address of the page of imports: why an upload was refused, or from which instant back the list goes on. */
export const importQuery = z.object({
  fout: z.enum(codes).optional().catch(undefined),
  bestand: z.string().max(200).optional().catch(undefined),
  voor: z.iso
    .datetime()
    .transform((at) => new Date(at))
    .optional()
    .catch(undefined),
});

export function uploadRefusal({ fout, bestand }: z.output<typeof importQuery>): UploadRefusal | null {
  switch (fout) {
    case undefined:
      return null;
    case 'TOO_MANY_FILES':
      return { code: fout, most: uploadLimits.files };
    case 'FILE_TOO_LARGE':
      return { code: fout, name: bestand ?? '', most: uploadLimits.bytes };
    case 'UPLOAD_TOO_LARGE':
      return { code: fout, most: largestUpload };
    default:
      return { code: fout };
  }
}

/** Where the browser goes with a refused upload. */
export const refusedAddress = (refusal: { readonly code: string; readonly name?: string }): string =>
  `/import?${new URLSearchParams({ fout: refusal.code, ...(refusal.name === undefined ? {} : { bestand: refusal.name }) })}`;

/** The address of one import: from which refused line on the list goes on. */
export const runQuery = z.object({
  na: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional()
    .catch(undefined),
});
export const runAddress = z.uuid();
