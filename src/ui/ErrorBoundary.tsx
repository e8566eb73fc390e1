import { Component, type ReactNode } from 'react'

interface Props {
  readonly children: ReactNode
  /** Called once, when something else is shown. */
  readonly onError?: () => void
  /** Draws what is shown instead. */
  readonly renderFallback: (error: unknown) => ReactNode
}

interface State {
  readonly failure?: { readonly error: unknown }
}

/** Shows something else in place of its children once one of them cannot be drawn. React offers this to classes only. */
export class ErrorBoundary extends Component<Props, State> {
  override readonly state: State = {}

  static getDerivedStateFromError(error: unknown): State {
    return { failure: { error } }
  }

  override componentDidCatch(): void {
    this.props.onError?.()
  }

  override render(): ReactNode {
    const { failure } = this.state
    return failure === undefined ? this.props.children : this.props.renderFallback(failure.error)
  }
}
