'use client';

import { Mic, Square } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { IconButton } from '@/ui/icon-button';
import { toast } from '@/ui/toast-store';
import { useUi } from '@/ui/ui-provider';
import { texts } from './texts';

/** What of the browser's speech recognition is used here; not every browser has one. */
type Recogniser = {
  lang: string;
  onresult: ((event: { results: ArrayLike<ArrayLike<{ transcript: string }>> }) => void) | null;
  onerror: ((event: { error: string }) => void) | null;
  onend: (() => void) | null;
  start(): void;
  abort(): void;
};
type SpeechWindow = { SpeechRecognition?: new () => Recogniser; webkitSpeechRecognition?: new () => Recogniser };

/** Speaks into a field where the browser listens; nothing where it cannot, for typing is always there. */
export function VoiceButton({ onText }: { onText: (text: string) => void }) {
  const { locale } = useUi();
  const [isListening, setListening] = useState(false);
  const running = useRef<Recogniser | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const { SpeechRecognition, webkitSpeechRecognition } = window as unknown as SpeechWindow; // no types of the platform name these
  const Recognition = SpeechRecognition ?? webkitSpeechRecognition;
  if (!Recognition) return null;
  const listen = () => {
    if (running.current) return running.current.abort();
    const recogniser = new Recognition();
    running.current = recogniser;
    recogniser.lang = locale;
    recogniser.onresult = ({ results }) => {
      const text = results[0]?.[0]?.transcript.trim();
      if (text) onText(text);
    };
    recogniser.onerror = ({ error }) => {
      if (error === 'not-allowed') toast(texts.voice.denied);
    };
    recogniser.onend = () => {
      running.current = null;
      setListening(false);
    };
    setListening(true);
    recogniser.start();
  };
  return (
    <IconButton
      label={isListening ? texts.voice.stop : texts.voice.start}
      aria-pressed={isListening}
      icon={isListening ? <Square /> : <Mic />}
      onClick={listen}
    />
  );
}
