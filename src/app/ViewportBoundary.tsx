import { Component, type ReactNode } from 'react';
import { ErrorScreen } from './ErrorScreen';

interface ViewportBoundaryProps {
  children: ReactNode;
}

/** Keeps the page alive when drawing fails: the canvas gives way to the error screen, the rest goes on. */
export class ViewportBoundary extends Component<ViewportBoundaryProps, { cause: string | null }> {
  override state: { cause: string | null } = { cause: null };

  static getDerivedStateFromError(error: unknown): { cause: string } {
    return { cause: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { cause } = this.state;
    if (cause === null) return this.props.children;
    return <ErrorScreen cause={cause} onRetry={() => this.setState({ cause: null })} />;
  }
}
