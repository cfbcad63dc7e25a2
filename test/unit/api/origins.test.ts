import { afterEach, describe, expect, it, vi } from 'vitest';
import { acceptApiBase, pageLocation } from '../../../src/api/origins.js';
import { vitableError } from './caught.js';

const page = { pageOrigin: 'https://hr.example' };

describe('S5: an api-base is accepted', () => {
  it.each([
    ['https://api.vitablehealth.com', 'https://api.vitablehealth.com/'],
    ['https://api.uat.vitablehealth.com', 'https://api.uat.vitablehealth.com/'],
    ['https://vitablehealth.com', 'https://vitablehealth.com/'],
    ['HTTPS://API.VitableHealth.COM/v', 'https://api.vitablehealth.com/v'],
    ['https://hr.example/vitable', 'https://hr.example/vitable'],
    ['/vitable', 'https://hr.example/vitable'],
    ['http://localhost:4010', 'http://localhost:4010/'],
    ['https://localhost', 'https://localhost/'],
    ['http://sandbox.localhost:4010', 'http://sandbox.localhost:4010/'],
    ['http://127.0.0.1:4010', 'http://127.0.0.1:4010/'],
    ['http://127.9.8.7', 'http://127.9.8.7/'],
    ['http://127.1', 'http://127.0.0.1/'],
    ['http://[::1]:4010', 'http://[::1]:4010/'],
  ])('%s', (apiBase, href) => {
    expect(acceptApiBase(apiBase, page).href).toBe(href);
  });

  it('on an origin that the host has listed, over https', () => {
    const listed = { ...page, allowedApiOrigins: ['https://gateway.example', 'not a url', 'null'] };
    expect(acceptApiBase('https://gateway.example/benefits', listed).href).toBe(
      'https://gateway.example/benefits',
    );
  });

  it('in full also on a page without an origin: file:, or a sandboxed frame', () => {
    const apiBase = 'https://api.vitablehealth.com';
    expect(acceptApiBase(apiBase, { pageOrigin: 'null' }).origin).toBe(apiBase);
    expect(acceptApiBase(apiBase).origin).toBe(apiBase);
  });

  it('on the page’s own origin also where that is http on loopback', () => {
    expect(acceptApiBase('/vitable', { pageOrigin: 'http://localhost:5173' }).href).toBe(
      'http://localhost:5173/vitable',
    );
  });
});

describe('S5: an api-base is refused', () => {
  it.each([
    'https://vitablehealth.com.evil.example',
    'https://evil-vitablehealth.com',
    'https://evilvitablehealth.com',
    'https://evil.example/?vitablehealth.com',
    'https://evil.example/#.vitablehealth.com',
    'https://evil.example/.vitablehealth.com',
    'https://vitablehealth.com@evil.example',
    'https://user@api.vitablehealth.com',
    'https://user:pw@api.vitablehealth.com',
    'https://:pw@api.vitablehealth.com',
    'https://api.vitablehealth.com?x=1',
    'https://api.vitablehealth.com?',
    'https://api.vitablehealth.com#x',
    'https://api.vitablehealth.com/#',
    'http://api.vitablehealth.com',
    // With a Cyrillic а, and as its punycode.
    'https://api.vit\u0430blehealth.com',
    'https://api.xn--vitblehealth-9fh.com',
    'https://vitablehealth.com.',
    'https://vitablehealth.co',
    ' javascript:alert(1)//vitablehealth.com',
    'data:text/html,vitablehealth.com',
    'blob:https://api.vitablehealth.com/x',
    'file:///vitablehealth.com',
    'ftp://localhost/',
    'ws://localhost/',
    '//evil.example/vitable',
    '\\\\evil.example\\vitable',
    'http://hr.example/vitable',
    'https://hr.example:8443',
    'https://localhost.evil.example',
    'http://127.0.0.1.evil.example',
    'http://128.0.0.1',
    'http://0.0.0.0',
    'http://[::2]',
    'http://[',
    'https://',
    'https://gateway.example',
  ])('%s', async (apiBase) => {
    const error = await vitableError(() => acceptApiBase(apiBase, page));
    expect(error).toMatchObject({ code: 'config', attribute: 'api-base', retryable: false });
    expect(error.message).toContain('api-base');
    expect(error.message).not.toContain('pw');
  });

  it('on a listed origin over plain http, or on another port of it', async () => {
    const listed = { ...page, allowedApiOrigins: ['http://gateway.example', 'https://gateway.example'] };
    await vitableError(() => acceptApiBase('http://gateway.example', listed));
    await vitableError(() => acceptApiBase('https://gateway.example:444', listed));
  });

  it('on the page’s own origin over plain http off loopback', async () => {
    await vitableError(() => acceptApiBase('/vitable', { pageOrigin: 'http://hr.example' }));
  });

  it('where it is relative and the page has no origin', async () => {
    await vitableError(() => acceptApiBase('/vitable'));
    await vitableError(() => acceptApiBase('/vitable', { pageOrigin: 'null' }));
  });
});

describe('S3: the address against which a page’s relative addresses are resolved', () => {
  afterEach(() => vi.unstubAllGlobals());

  const HR = 'https://hr.example';
  const BLOB = `blob:${HR}/3c5b0e8a`;

  it.each([
    // An ordinary page: its own address, whatever its base.
    [`${HR}/a/b?c#d`, HR, `${HR}/a/b?c#d`, `${HR}/a/b?c#d`],
    [`${HR}/a`, HR, 'https://elsewhere.example/', `${HR}/a`],
    [`${HR}/a`, HR, `${HR}/other/`, `${HR}/a`],
    ['http://localhost:5173/', 'http://localhost:5173', 'http://localhost:5173/', 'http://localhost:5173/'],
    // A sandboxed page with an address has no origin, and keeps its address.
    [`${HR}/a`, 'null', `${HR}/a`, `${HR}/a`],
    // Documents without an address: their base, as long as it is on their own origin.
    ['about:srcdoc', HR, `${HR}/a/b`, `${HR}/a/b`],
    ['about:blank', HR, `${HR}/a/b`, `${HR}/a/b`],
    ['about:srcdoc', HR, 'https://elsewhere.example/a', `${HR}/`],
    ['about:srcdoc', HR, 'http://hr.example/a', `${HR}/`],
    ['about:srcdoc', HR, 'https://hr.example:8443/a', `${HR}/`],
    ['about:srcdoc', HR, 'https://hr.example.elsewhere.example/', `${HR}/`],
    ['about:srcdoc', HR, 'data:text/html,', `${HR}/`],
    ['about:blank', HR, 'about:blank', `${HR}/`],
    [BLOB, HR, BLOB, `${HR}/`],
    [BLOB, HR, 'https://elsewhere.example/', `${HR}/`],
    // A page may have a form named baseURI, which then stands in the place of the property.
    ['about:srcdoc', HR, { name: 'baseURI' }, `${HR}/`],
    // A sandboxed frame and a file have no origin: no http address is made up for them.
    ['about:srcdoc', 'null', `${HR}/a/b`, 'about:srcdoc'],
    ['about:srcdoc', undefined, `${HR}/a/b`, 'about:srcdoc'],
    ['file:///C:/a.html', 'null', 'file:///C:/a.html', 'file:///C:/a.html'],
    ['file:///C:/a.html', 'null', 'https://elsewhere.example/', 'file:///C:/a.html'],
  ])('of %s with the origin %s and the base %o is %s', (href, origin, baseURI, expected) => {
    vi.stubGlobal('location', { href });
    vi.stubGlobal('origin', origin);
    vi.stubGlobal('document', { baseURI });
    expect(pageLocation()).toBe(expected);
  });

  it('is undefined outside a page', () => {
    expect(pageLocation()).toBeUndefined();
  });
});
