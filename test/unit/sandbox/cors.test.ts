import { describe, expect, it } from 'vitest';
import { AVERY, useSandbox } from './support.js';

const sandbox = useSandbox();
const ORIGIN = 'http://localhost:5173';
const PATH = '/v1/enrollments/enrl_pending';

describe('cross-origin calls', () => {
  it('may read answers, Retry-After and X-Request-Id', async () => {
    const response = await sandbox.fetch('GET', PATH, await sandbox.token(AVERY), undefined, {
      headers: { Origin: ORIGIN },
    });
    expect(response.headers.get('access-control-allow-origin')).toBe(ORIGIN);
    expect(response.headers.get('access-control-expose-headers')).toBe('Retry-After, X-Request-Id');
    expect(response.headers.get('vary')).toContain('Origin');
  });

  it('may read refusals as well', async () => {
    for (const path of [PATH, '/v1/no-such-operation']) {
      const response = await sandbox.fetch('GET', path, undefined, undefined, {
        headers: { Origin: ORIGIN },
      });
      expect(response.status).toBe(401);
      expect(response.headers.get('access-control-allow-origin')).toBe(ORIGIN);
      expect(response.headers.get('x-request-id')).toMatch(/^req_/);
    }
  });

  it('are allowed by a preflight, which needs no token and allows every requested header', async () => {
    const response = await sandbox.fetch('OPTIONS', PATH, undefined, undefined, {
      headers: {
        Origin: ORIGIN,
        'Access-Control-Request-Method': 'PUT',
        'Access-Control-Request-Headers': 'authorization,content-type,x-vitable-elements',
      },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe(ORIGIN);
    const methods = response.headers.get('access-control-allow-methods') ?? '';
    for (const method of ['GET', 'POST', 'PUT']) expect(methods).toContain(method);
    const headers = (response.headers.get('access-control-allow-headers') ?? '').toLowerCase();
    for (const name of ['authorization', 'content-type', 'accept', 'x-vitable-elements']) {
      expect(headers).toContain(name);
    }
    expect(Number(response.headers.get('access-control-max-age'))).toBeGreaterThan(0);
  });

  it('have a request id of their own each', async () => {
    const token = await sandbox.token(AVERY);
    const ids = await Promise.all(
      [1, 2].map(async () => (await sandbox.call('GET', PATH, token)).headers.get('x-request-id')),
    );
    expect(ids[0]).toMatch(/^req_[0-9a-f]{32}$/);
    expect(ids[0]).not.toBe(ids[1]);
  });

  it('reach the control routes from any origin, preflights included', async () => {
    const preflight = await sandbox.fetch('OPTIONS', '/__sandbox/faults', undefined, undefined, {
      headers: {
        Origin: 'http://localhost:8000',
        'Access-Control-Request-Method': 'DELETE',
        'Access-Control-Request-Headers': 'content-type',
      },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
    expect(preflight.headers.get('access-control-allow-methods')).toContain('DELETE');
    expect(preflight.headers.get('access-control-allow-headers')?.toLowerCase()).toContain('content-type');
    const answer = await sandbox.call('GET', '/__sandbox/requests');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  });
});
