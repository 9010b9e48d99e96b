import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** Attributes that people read or hear. */
const spoken = new Set(['aria-label', 'label', 'title', 'alt', 'placeholder', 'hint', 'words', 'content']);
/** The desk is English; a number and the shop's name are the same in every language. */
const desk = /(^|\/)admin(\/|$)/;
const same = /^(404|· Stoa|USD|EUR|MM \/ YY|\d[\d ]*)$/;
const hasWord = /\p{L}{2,}/u;

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (desk.test(path)) return [];
    if (entry.isDirectory()) return filesIn(path);
    return path.endsWith('.tsx') ? [path] : [];
  });
}

/** Words in a file that no dictionary knows: text between tags, and what spoken attributes say. */
function bareWords(path: string): string[] {
  const found: string[] = [];
  const source = ts.createSourceFile(
    path,
    readFileSync(path, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  );
  const note = (text: string) => {
    const words = text.replace(/&\w+;/g, '').trim();
    if (hasWord.test(words) && !same.test(words)) found.push(`${path}: ${words}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxElement(node) && /^(style|script)$/.test(node.openingElement.tagName.getText(source))) return;
    if (ts.isJsxText(node)) note(node.text);
    if (ts.isJsxAttribute(node) && node.initializer && spoken.has(node.name.getText(source))) {
      node.initializer.forEachChild(visitSpoken);
      if (ts.isStringLiteral(node.initializer)) note(node.initializer.text);
    }
    if (ts.isJsxExpression(node) && node.parent && !ts.isJsxAttribute(node.parent))
      node.forEachChild(visitSpoken);
    node.forEachChild(visit);
  };
  // `{isOpen ? 'Close' : t.open}` and `{`${count} pieces`}`, but nothing inside of calls and attributes.
  const visitSpoken = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) note(node.text);
    if (ts.isTemplateExpression(node)) {
      note(node.head.text);
      for (const span of node.templateSpans) note(span.literal.text);
    }
    if (ts.isConditionalExpression(node)) {
      visitSpoken(node.whenTrue);
      visitSpoken(node.whenFalse);
    }
    if (ts.isParenthesizedExpression(node)) visitSpoken(node.expression);
    if (ts.isBinaryExpression(node) && !/^[=!]/.test(node.operatorToken.getText(source))) {
      if (node.operatorToken.kind !== ts.SyntaxKind.AmpersandAmpersandToken) visitSpoken(node.left);
      visitSpoken(node.right);
    }
  };
  visit(source);
  return found;
}

test('no page says anything that is not in the dictionary', () => {
  expect([...filesIn('app'), ...filesIn('components')].flatMap(bareWords)).toEqual([]);
});
