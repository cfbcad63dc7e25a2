import type { LifeEventType } from './models.js';
import { LIFE_EVENT_TYPES } from './models.js';

/**
 * Brings the kind of a life event to one spelling: "Job Loss", "job_loss", "JOB-LOSS" and "jobLoss" all become
 * `job_loss`. The API answers with free strings, so undocumented kinds keep their own words, as `loss_of_coverage`
 * ([kinds of life events](README.md#kinds-of-life-events)).
 */
export function lifeEventKind(raw: string): string {
  return raw
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1_$2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_|_$/g, '');
}

/** The spelling that filters and reports need. Undefined for an undocumented kind. */
export function toLifeEventType(kind: string): LifeEventType | undefined {
  return LIFE_EVENT_TYPES.find((type) => lifeEventKind(type) === lifeEventKind(kind));
}
