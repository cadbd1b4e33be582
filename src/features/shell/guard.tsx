'use client';

import { Component, type ReactNode } from 'react';
import PageStopped from './page-stopped';

/**
 * Around the whole portal: what throws while it is drawn ends in a page that says so, not in an empty one. Around what a page
 * can do without, nothing stands `instead` of it, and the page stays.
 */
export class Guard extends Component<{ instead?: ReactNode; children: ReactNode }> {
  override state = { stopped: false };

  static getDerivedStateFromError() {
    return { stopped: true };
  }

  override render() {
    const { instead = <PageStopped />, children } = this.props;
    return this.state.stopped ? instead : children;
  }
}
