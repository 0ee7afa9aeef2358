import { Component, type ReactNode } from 'react';
import { causeOf } from './sayError';

interface BoundaryProps {
  children: ReactNode;
  /** Hears what went wrong; without it nothing is drawn and nothing said. */
  onError?: (error: unknown) => void;
  /** What is shown instead, given the cause in words and a way to try again. */
  fallback?: (cause: string, retry: () => void) => ReactNode;
}

/** Keeps the page alive when drawing fails: what failed gives way, the rest goes on. */
export class Boundary extends Component<BoundaryProps, { cause: string | null }> {
  override state: { cause: string | null } = { cause: null };

  static getDerivedStateFromError(error: unknown): { cause: string } {
    return { cause: causeOf(error) };
  }

  override componentDidCatch(error: unknown): void {
    this.props.onError?.(error);
  }

  override render(): ReactNode {
    const { cause } = this.state;
    const { children, fallback } = this.props;
    if (cause === null) return children;
    return fallback?.(cause, () => this.setState({ cause: null })) ?? null;
  }
}
