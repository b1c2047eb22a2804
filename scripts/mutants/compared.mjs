/** Where a mutant stands for a value, the copy computes both while the tests run once without mutants: which of them would see another value? */
import ts from "typescript";

const SWITCH = "stryMutAct_9fa48";
/** Methods that change what they are called on: computed twice, such a value is no longer the same. */
const CHANGING = new Set(
  "add,clear,copyWithin,delete,fill,next,pop,push,reverse,set,shift,sort,splice,unshift".split(","),
);
/** Hands both to the environment of the tests. */
const COMPARE = `function compare_9fa48(id, mutant, plain) {
  const { compare } = stryNS_9fa48();
  return compare ? compare(id, mutant, plain) : plain();
}
`;

/** The code with each mutant's value beside the plain one, and the switches of these mutants. */
export function compared(name, code) {
  const source = ts.createSourceFile(name, code, ts.ScriptTarget.Latest, true);
  const ids = new Set();
  const text = written(source);
  return { ids, code: ids.size > 0 ? COMPARE + text : code };

  function written(node) {
    const own = switched(node);
    if (!own) return between(node);
    ids.add(own.id);
    const mutant = written(node.whenTrue);
    return `${written(node.condition)} ? ${mutant} : compare_9fa48("${own.id}", () => (${mutant}), () => (${written(node.whenFalse)}))`;
  }

  /** The text of a node, with what stands in it written anew. */
  function between(node) {
    const parts = [];
    let at = node.getFullStart();
    ts.forEachChild(node, (child) => {
      parts.push(code.slice(at, child.getFullStart()), written(child));
      at = child.getEnd();
    });
    return parts.join("") + code.slice(at, node.getEnd());
  }
}

/** The switch of a mutant that stands for a value which may be computed twice. */
function switched(node) {
  if (!ts.isConditionalExpression(node) || !ts.isCallExpression(node.condition)) return null;
  const [id] = node.condition.arguments;
  const isSwitch = node.condition.expression.getText() === SWITCH && id !== undefined;
  return isSwitch && !changes(node.whenTrue) && !changes(node.whenFalse) ? { id: id.text } : null;
}

function changes(node) {
  if (ts.isYieldExpression(node) || ts.isAwaitExpression(node)) return true;
  if (ts.isPostfixUnaryExpression(node) || ts.isDeleteExpression(node)) return true;
  if (ts.isPrefixUnaryExpression(node) && isStep(node.operator)) return true;
  if (ts.isBinaryExpression(node) && isAssignment(node.operatorToken.kind)) return true;
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression))
    if (CHANGING.has(node.expression.name.text)) return true;
  return ts.forEachChild(node, (child) => changes(child) || undefined) ?? false;
}

function isStep(operator) {
  return operator === ts.SyntaxKind.PlusPlusToken || operator === ts.SyntaxKind.MinusMinusToken;
}

function isAssignment(kind) {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}
