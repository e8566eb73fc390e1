/*
 * A page translator puts elements of its own in the place of texts. React finds an element again, but not a text
 * that stands beside others: it would change what is shown no more, or fail. So each text has an element to itself.
 */

const message =
  'A text beside other content, or given to a component, needs an element of its own: a page translator replaces it.'

/** Functions that give texts, by their names. */
const textFunction = /^(?:say|String)$|(?:Name|Text|Sentence|Bytes|List)$/

/** Values that are texts, by their names. */
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

/** Whether an element is the document's own: a component may put its children beside others. */
function isPlain({ openingElement }) {
  const { name } = openingElement
  return name.type === 'JSXIdentifier' && /^[a-z]/.test(name.name)
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
