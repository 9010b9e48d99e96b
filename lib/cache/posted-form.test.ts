import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isReadable } from './posted-form';

const multipart = 'multipart/form-data; boundary=x';
const form = (...parts: [name: string, value: string][]) =>
  `${parts.map(([name, value]) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`).join('')}--x--\r\n`;
const asAction = (body: string, type: string) => isReadable(Buffer.from(body), type, { isAction: true });
const asForm = (body: string) => isReadable(Buffer.from(body), multipart, { isAction: false });

describe('what React sends to an action is read', () => {
  test.each([
    ['[]'],
    ['["var_1",2,null,{"a":"$undefined"}]'],
    ['[{"offer":{"a":1}},"$0:0:offer"]'],
    ['["$$5 a piece","$D2026-11-24T17:00:00.000Z","$n12","$NaN","$Infinity","$-0"]'],
  ])('%s', async (body) => expect(await asAction(body, 'text/plain;charset=UTF-8')).toBe(true));

  test('a form with its fields, a file and the answer before', async () => {
    const file = '--x\r\nContent-Disposition: form-data; name="_1_file"; filename="a.png"\r\n\r\n\u0000\r\n';
    const body = file + form(['_1_email', 'a"b'], ['2', '[["a",1]]'], ['0', '[{"values":{}},"$K1","$Q2"]']);
    expect(await asAction(body, multipart)).toBe(true);
  });

  test('a form without a script, with and without bound arguments', async () => {
    const ref: [string, string] = ['$ACTION_1:0', '{"id":"f","bound":"$@1"}'];
    const bound = form(['$ACTION_REF_1', ''], ref, ['$ACTION_1:1', '[{"values":{}}]'], ['email', 'a']);
    expect(await asForm(bound)).toBe(true);
    const unbound = form(['$ACTION_REF_1', ''], ['$ACTION_1:0', '{"id":"f","bound":null}']);
    expect(await asForm(unbound)).toBe(true);
    expect(await asForm(form(['$ACTION_ID_f', ''], ['email', 'a']))).toBe(true);
  });
});

describe('what is none of it is refused', () => {
  test.each([
    ['{', 'text/plain'],
    ['', 'text/plain'],
    ['7', 'text/plain'],
    ['{"a":1}', 'text/plain'],
    ['["$Q9"]', 'text/plain'],
    ['["$1:__proto__"]', 'text/plain'],
    ['["$nope"]', 'text/plain'],
    ['[]', 'application/json'],
    ['[]', ''],
    ['a=b', 'application/x-www-form-urlencoded'],
    ['garbage', multipart],
    ['', multipart],
    [form(['a', 'b']), multipart],
    [form(['0', '{']), multipart],
    [form(['0', '["$@7"]']), multipart],
    [form(['0', '[]']).slice(0, -10), multipart],
    // Each of these is answered with a fault by React itself.
    [form(['1', '{'], ['0', '["$1"]']), multipart],
    [form(['1', '[]'], ['0', '["$A1"]']), multipart],
    [form(['1', 'null'], ['0', '["$Q1"]']), multipart],
    [form(['1', '["$9"]'], ['0', '["$W1"]']), multipart],
    [form(['1', '["$W1"]'], ['0', '["$W1"]']), multipart],
    [form(['1', '[]'], ['0', '["$i1"]']), multipart],
    ['["$0:7"]', 'text/plain'],
    ['['.repeat(100_000) + ']'.repeat(100_000), 'text/plain'],
    ['["$0:constructor"]', 'text/plain'],
  ])('%j as %s', async (body, type) => expect(await asAction(body, type)).toBe(false));

  test('a form without a script whose bound arguments are missing or no list', async () => {
    const ref: [string, string] = ['$ACTION_1:0', '{"id":"f","bound":"$@1"}'];
    expect(await asForm(form(['$ACTION_REF_1', ''], ref))).toBe(false);
    expect(await asForm(form(['$ACTION_REF_1', '']))).toBe(false);
    expect(await asForm(form(['$ACTION_REF_1', ''], ['$ACTION_1:0', 'garbage']))).toBe(false);
    expect(await asForm(form(['email', 'a']))).toBe(false);
    expect(await asForm(form(['$ACTION_REF_1', ''], ref, ['$ACTION_1:1', '[{']))).toBe(false);
  });

  test('whatever is sent, it is an answer and no fault', () =>
    fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary' }),
        fc.constantFrom(multipart, 'text/plain'),
        async (body, type) => {
          expect(typeof (await asAction(body, type))).toBe('boolean');
        },
      ),
    ));
});
