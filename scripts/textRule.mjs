/*
 * A page translator replaces text nodes with elements of its own. React keeps references to the text nodes that have
 * siblings: it would update a node that is not shown any more, or fail to remove it. A text that is the only child of an
 * element is safe.
 */

const message =
  'A text beside other content, or given to a component, needs an element of its own: a page translator replaces it.'

/** The names of functions that return texts. */
const textFunction = /^(?:say|String)$|(?:Name|Text|Sentence|Bytes|List)$/

/** The names of variables and properties that are texts. */
const textValue = /^(?:text|title|label|name|sentence|message|hint|host|version|time|count)$|Text$/

function isText(node) {
  switch (node?.type) {
    case 'Literal':
      return typeof node.value === 'string' || typeof node.value === 'number'
    case 'TemplateLiteral':
      return true
    case 'BinaryExpression':
      return node.operator === '+'
    case 'LogicalExpression':
      return isText(node.right) || (node.operator !== '&&' && isText(node.left))
    case 'ConditionalExpression':
      return isText(node.consequent) || isText(node.alternate)
    case 'Identifier':
      return textValue.test(node.name)
    case 'MemberExpression':
      return !node.computed && textValue.test(node.property.name)
    case 'CallExpression':
      return node.callee.type === 'Identifier'
        ? textFunction.test(node.callee.name)
        : /^(?:join|toString|toLocaleString)$/.test(node.callee.property?.name)
    default:
      return false
  }
}

function isSignificant(child) {
  if (child.type === 'JSXText') return child.value.trim() !== '' || !child.value.includes('\n')
  return child.type !== 'JSXExpressionContainer' || child.expression.type !== 'JSXEmptyExpression'
}

function isTextChild(child) {
  return child.type === 'JSXText' || (child.type === 'JSXExpressionContainer' && isText(child.expression))
}

/** Components that give their children an element of their own. */
const wrapping = new Set(['Badge', 'Button'])

/** Whether an element is one of HTML, or a component that wraps its children: others may render them next to others. */
function isPlain({ openingElement }) {
  const { name } = openingElement
  return name.type === 'JSXIdentifier' && (/^[a-z]/.test(name.name) || wrapping.has(name.name))
}

function isComponent(node) {
  return node?.type === 'FunctionDeclaration' && /^[A-Z]/.test(node.id?.name)
}

function enclosingFunction(node) {
  let outer = node.parent
  while (outer && !/Function/.test(outer.type)) outer = outer.parent
  return outer
}

export default {
  meta: { name: 'text' },
  rules: {
    'own-element': {
      create(context) {
        function check(node, isAlone) {
          const children = node.children.filter(isSignificant)
          if (isAlone && children.length === 1) return
          for (const child of children) if (isTextChild(child)) context.report({ node: child, message })
        }
        return {
          JSXElement: (node) => check(node, isPlain(node)),
          JSXFragment: (node) => check(node, false),
          ReturnStatement(node) {
            if (isText(node.argument) && isComponent(enclosingFunction(node)))
              context.report({ node, message })
          },
        }
      },
    },
  },
}
