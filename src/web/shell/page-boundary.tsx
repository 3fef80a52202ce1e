import { Component, type ComponentChildren } from "preact";
import { FailedPage } from "./failed-page.tsx";

interface PageBoundaryProps {
  /** The address: another one is another try. */
  readonly path: string;
  readonly children: ComponentChildren;
}

interface PageBoundaryState {
  readonly failure?: Error | undefined;
}

/**
 * Says so in the place of a page that could not be drawn or fetched. It takes the failure itself: one that is handed to a
 * component above would be drawn again, and fail again, for ever.
 */
export class PageBoundary extends Component<PageBoundaryProps, PageBoundaryState> {
  static override getDerivedStateFromError(failure: Error): PageBoundaryState {
    return { failure };
  }

  override componentDidUpdate(before: PageBoundaryProps): void {
    if (before.path !== this.props.path && this.state.failure !== undefined) this.#tryAgain();
  }

  override render(): ComponentChildren {
    const { failure } = this.state;
    if (failure === undefined) return this.props.children;
    return <FailedPage failure={failure} onAgain={() => this.#tryAgain()} />;
  }

  #tryAgain(): void {
    this.setState({ failure: undefined });
  }
}
