import { describe, expect, it } from 'vitest';
import { lifeEventKind, toLifeEventType } from '../../../src/api/life-event-type.js';
import { LIFE_EVENT_TYPES } from '../../../src/api/models.js';

describe('the kind of a life event', () => {
  it.each(['Job Loss', 'job_loss', 'JOB-LOSS', ' job  loss ', 'jobLoss', 'JobLoss', 'JOB_LOSS'])(
    'is the same in every spelling: %j',
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
  ])('keeps the words of an undocumented one: %j', (raw, kind) => {
    expect(lifeEventKind(raw)).toBe(kind);
    expect(toLifeEventType(raw)).toBeUndefined();
  });

  it.each(LIFE_EVENT_TYPES)('is the same after writing and reading: %s', (type) => {
    expect(toLifeEventType(lifeEventKind(type))).toBe(type);
  });
});
