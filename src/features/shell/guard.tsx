'use client';

import { Component, type ReactNode } from 'react';
import PageStopped from './page-stopped';

/** Around the whole portal: what throws while it is drawn ends in a page that says so, not in an empty one. */
export class Guard extends Component<{ children: ReactNode }> {
  override state = { stopped: false };

  static getDerivedStateFromError() {
    return { stopped: true };
  }

  override render() {
    return this.state.stopped ? <PageStopped /> : this.props.children;
  }
}
