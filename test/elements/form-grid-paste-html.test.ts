import { tableText } from '../../src/elements/plan-year-form/grid/table-text.js';
import { clipboardText, control, textAreaWith } from '../support/elements/clipboard.js';
import { expect } from '../support/elements/expect.js';
import { afterThis, breathe } from '../support/elements/mount.js';
import {
  AS_READ,
  changed,
  expectAt,
  formWith,
  goTo,
  gridText,
  mouse,
  paste,
  press,
  told,
} from '../support/elements/plan-year-form.js';

/** What Excel puts on the clipboard as HTML, shortened. */
const EXCEL = `<html xmlns:v="urn:schemas-microsoft-com:vml"><head><meta charset="utf-8"><style>
<!-- td {mso-number-format:General;} .xl65 {mso-number-format:"_\\(* #,##0.00_\\)";} --></style></head><body>
<!--StartFragment--><table border=0 cellpadding=0 style='border-collapse:collapse;width:144pt'>
 <col width=64 style='width:48pt'><tr height=20><td class=xl65 align=right>&nbsp;$<span
 style='mso-spacerun:yes'>&nbsp; </span>1,234.50 </td><td class=xl65>&nbsp;$<span style='mso-spacerun:yes'>&nbsp;&nbsp;
 </span>-<span style='mso-spacerun:yes'>&nbsp;&nbsp; </span></td></tr>
 <tr height=20 style='display:none'><td>6</td><td>6</td></tr>
 <tr height=20><td align=right>3</td><td align=right>4</td></tr></table><!--EndFragment--></body></html>`;

/** What Google Sheets puts on the clipboard as HTML, shortened. */
const SHEETS = `<meta charset='utf-8'><google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid}--></style>
<table xmlns="http://www.w3.org/1999/xhtml" data-sheets-root="1"><colgroup><col width="100"/></colgroup><tbody>
<tr style="height:21px;"><td style="overflow:hidden;" data-sheets-numberformat="{&quot;1&quot;:4}">$1,234.50</td><td></td></tr>
<tr style="height:21px;"><td>3</td><td>4</td></tr></tbody></table></google-sheets-html-origin>`;

describe('the text of an HTML table', () => {
  for (const [what, html, text] of [
    ['rows and cells', '<table><tr><td>1<td>2<tr><td>3<td>4</table>', '1\t2\n3\t4\n'],
    [
      'header cells',
      '<table><thead><tr><th>1</th></tr></thead><tr><th>2</th><td>3</td></tr></table>',
      '1\n2\t3\n',
    ],
    ['no caption', '<table><caption>In dollars</caption><tr><td>1</td></tr></table>', '1\n'],
    [
      'white space of the source as one space',
      '<table><tr><td>\n  1,234\n  .50\n</td></tr></table>',
      ' 1,234 .50 \n',
    ],
    [
      'a cell across two columns',
      '<table><tr><td colspan=2>1<td>2<tr><td>3<td>4<td>5</table>',
      '1\t\t2\n3\t4\t5\n',
    ],
    [
      'a cell across two rows',
      '<table><tr><td>1<td rowspan=2>2<td>3<tr><td>4<td>5</table>',
      '1\t2\t3\n4\t\t5\n',
    ],
    [
      'a cell across rows and columns',
      '<table><tr><td rowspan=2 colspan=2>1<td>2<tr><td>3<tr><td>4<td>5<td>6</table>',
      '1\t\t2\n\t\t3\n4\t5\t6\n',
    ],
    ['a span beyond the table', '<table><tr><td rowspan=9>1<td>2<tr><td>3</table>', '1\t2\n\t3\n'],
    ['a span to the end', '<table><tr><td rowspan=0>1<td>2<tr><td>3</table>', '1\t2\n\t3\n'],
    ['two amounts in a cell as two lines', '<table><tr><td>100<br>200<td>1</table>', '"100\n200"\t1\n'],
    ['two paragraphs as two lines', '<table><tr><td><p>100</p><p>200</p></table>', '"100\n200"\n'],
    [
      'one paragraph as one line',
      '<table><tr><td><p class=MsoNormal>100<o:p></o:p></p><td>1</table>',
      '100\t1\n',
    ],
    ['a footnote apart from its amount', '<table><tr><td>$100<sup>1</sup></table>', '"$100\n1"\n'],
    ['a struck amount apart from the new one', '<table><tr><td><del>100</del>200</table>', '"100\n200"\n'],
    [
      'a formatted amount as one',
      '<table><tr><td><b>1,</b><font color=red>2<i>34</i></font></table>',
      '1,234\n',
    ],
    ['what a quote is in', '<table><tr><td>"A"<td>5" pipe</table>', '"""A"""\t"5"" pipe"\n'],
    [
      'nothing that is hidden',
      '<table><tr hidden><td>1<tr><td><span style="display: none">9</span>2<td hidden>3</table>',
      '2\n',
    ],
    ['the inner one of two', '<table><tr><td><table><tr><td>1<td>2</table></table>', '1\t2\n'],
    ['the first of two', '<table><tr><td>1</table><table><tr><td>2</table>', '1\n'],
    ['nothing without a table', '<p>100</p><p>200</p>', ''],
    ['nothing of an empty table', '<table></table>', ''],
    ['nothing of nothing', '', ''],
  ] as const) {
    it(`has ${what}`, () => {
      expect(tableText(html)).to.equal(text);
    });
  }

  it('S10: runs no script, asks for nothing, and leaves no trace in the page', async () => {
    const asked: string[] = [];
    const observer = new PerformanceObserver((list) =>
      asked.push(...list.getEntries().map(({ name }) => name)),
    );
    observer.observe({ type: 'resource' });
    const violations: string[] = [];
    const note = (event: SecurityPolicyViolationEvent) => violations.push(event.violatedDirective);
    document.addEventListener('securitypolicyviolation', note);
    afterThis(() => {
      observer.disconnect();
      document.removeEventListener('securitypolicyviolation', note);
    });
    const page = document.documentElement.outerHTML;
    const trap = '/__host/token-requests?trap';
    const text = tableText(`<base href="https://example.invalid/"><link rel=stylesheet href="${trap}">
      <style>@import "${trap}"; td { background: url(${trap}) }</style><script>globalThis.trapped = 1</script>
      <meta http-equiv=refresh content="0; url=${trap}"><table background="${trap}" onclick="trapped=1"><tr>
      <td style="background: url(${trap})">1<img src="${trap}" onerror="globalThis.trapped = 1">
      <td>2<script>globalThis.trapped = 1</script><svg onload="globalThis.trapped = 1"><use href="${trap}"></svg>
      <td>3<iframe src="${trap}" srcdoc="<script>parent.trapped = 1</script>"></iframe><video src="${trap}" autoplay>
      <td><a href="javascript:trapped=1">4</a><input value=9 autofocus onfocus="trapped=1"><object data="${trap}">
      <td><custom-element>5</custom-element></table>`);
    expect(text.split('\t').map((cell) => cell.replace(/\s|"/g, ''))).to.deep.equal([
      '1',
      '2',
      '3',
      '4',
      '5',
    ]);
    await breathe();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect('trapped' in globalThis).to.be.false;
    expect(asked.filter((name) => name.includes('trap'))).to.deep.equal([]);
    expect(violations).to.deep.equal([]);
    expect(document.documentElement.outerHTML).to.equal(page);
  });
});

describe('<vitable-plan-year-form>: pasting HTML', () => {
  for (const [name, html, second, emptied] of [
    ['Excel', EXCEL, '0.00', ''],
    ['Google Sheets', SHEETS, '', ' 1 amount cleared.'],
  ] as const) {
    it(`takes the table of ${name} where the clipboard has no text`, async () => {
      const form = await formWith();
      await goTo(form, 0, 1);
      expect(await paste(form, '', html)).to.be.true;
      expect(gridText(form)).to.deep.equal(
        changed([0, 1, '1,234.50'], [0, 2, second], [1, 1, '3.00'], [1, 2, '4.00']),
      );
      expect(told(form)).to.equal(`${second ? 4 : 3} amounts pasted.${emptied}`);
      expectAt(form, 0, 1);
    });
  }

  it('takes the text where the clipboard has both', async () => {
    const form = await formWith();
    await goTo(form, 0, 1);
    await paste(form, '7', EXCEL);
    expect(gridText(form)).to.deep.equal(changed([0, 1, '7.00']));
  });

  it('reads two amounts in one cell as no amount', async () => {
    const form = await formWith();
    await goTo(form, 0, 1);
    await paste(form, '', '<table><tr><td>100<br>200<td>$100<sup>1</sup></table>');
    expect(told(form)).to.equal('2 amounts pasted. 2 couldn’t be read.');
  });

  it('leaves HTML without a table alone', async () => {
    const form = await formWith();
    await goTo(form, 0, 1);
    expect(await paste(form, '', '<p>100</p>')).to.be.false;
    expect(gridText(form)).to.deep.equal(AS_READ);
  });

  it('takes it from the browser’s own clipboard, with real keys', async () => {
    const form = await formWith();
    const area = textAreaWith('anything');
    area.addEventListener('copy', (event) => {
      event.preventDefault();
      event.clipboardData!.setData('text/html', '<table><tr><td>7</td><td>8</td></tr></table>');
    });
    area.focus();
    area.select();
    await control('c');
    expect(await clipboardText()).not.to.include('\t');
    await mouse(form, 0, 2);
    await press(form, 'ArrowDown');
    await control('v');
    await form.updateComplete;
    expect(gridText(form)).to.deep.equal(changed([1, 2, '7.00'], [1, 3, '8.00']));
  });
});
