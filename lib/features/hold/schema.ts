import { z } from 'zod';
import { dayField, identifier, requiredText, version } from '#lib/form/field.ts';

export const pauseInput = z.object({ caseId: identifier, seenVersion: version, reason: requiredText(500), until: dayField });
export const resumeInput = z.object({ caseId: identifier, seenVersion: version, holdId: identifier, reason: requiredText(500) });
export type PauseInput = z.infer<typeof pauseInput>;
export type ResumeInput = z.infer<typeof resumeInput>;
