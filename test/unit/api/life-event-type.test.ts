import { describe, expect, it } from 'vitest';
import { lifeEventKind, toLifeEventType } from '../../../src/api/life-event-type.js';
import { LIFE_EVENT_TYPES } from '../../../src/api/models.js';

describe('the kind of a life event', () => {
  it.each(['Job Loss', 'job_loss', 'JOB-LOSS', ' job  loss ', 'jobLoss', 'JobLoss', 'JOB_LOSS'])(
    'reads the same in every spelling (trap 1): %j',
    (raw) => {
      expect(lifeEventKind(raw)).toBe('job_loss');
      expect(toLifeEventType(raw)).toBe('Job Loss');
    },
  );

  it.each([
    ['loss_of_coverage', 'loss_of_coverage'],
    ['Mudança de Endereço', 'mudança_de_endereço'],
    ['', ''],
    ['--', ''],
  ])('keeps the words of one that no document names: %j', (raw, kind) => {
    expect(lifeEventKind(raw)).toBe(kind);
    expect(toLifeEventType(raw)).toBeUndefined();
  });

  it.each(LIFE_EVENT_TYPES)('goes there and back: %s', (type) => {
    expect(toLifeEventType(lifeEventKind(type))).toBe(type);
  });
});
