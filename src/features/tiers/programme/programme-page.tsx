import {
  BadgeCheck,
  CircleDollarSign,
  FolderOpen,
  HandCoins,
  Handshake,
  Headset,
  MessageCircle,
  Radio,
  Receipt,
  Smartphone,
  TrendingUp,
  UserPlus,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { PublicProgramme } from '@/contracts/tiers/public-programme';
import { cn } from '@/ui/class-names';
import { ApplyForm } from './apply-form';
import { Hero } from './hero';
import { ProgrammeFooter } from './programme-footer';
import { ProgrammeHeader } from './programme-header';
import { texts as questionTexts } from './question-texts';
import { Questions } from './questions';
import { texts } from './texts';
import { Point, TierOverview } from './tier-overview';
import { texts as tierTexts } from './tier-texts';

/** The public page: what the programme is, pays and asks for, and the application. */
export function ProgrammePage({ programme }: { programme: PublicProgramme }) {
  const { name, tiers } = programme;
  return (
    <>
      <ProgrammeHeader name={name} />
      <main id="content" tabIndex={-1}>
        <Hero programme={programme} />
        <Section id="how" title={texts.how.title} text={texts.how.text}>
          <ol className="grid gap-8 sm:grid-cols-2 lg:grid-cols-4">
            <Step number={1} icon={UserPlus} {...texts.how.apply} />
            <Step number={2} icon={MessageCircle} {...texts.how.lead} />
            <Step number={3} icon={Handshake} {...texts.how.deal} />
            <Step number={4} icon={HandCoins} {...texts.how.paid} />
          </ol>
        </Section>
        <Section id="tiers" title={tierTexts.title} text={tierTexts.text} tinted>
          <TierOverview tiers={tiers} />
        </Section>
        <Section id="benefits" title={texts.benefits.title} text={texts.benefits.text}>
          <ul className="grid gap-8 sm:grid-cols-2 lg:grid-cols-3">
            <Point icon={Radio} {...texts.benefits.live} />
            <Point icon={Receipt} {...texts.benefits.explained} />
            <Point icon={Smartphone} {...texts.benefits.phone} />
            <Point icon={FolderOpen} {...texts.benefits.material} />
            <Point icon={TrendingUp} {...texts.benefits.wayUp} />
            <Point icon={Headset} {...texts.benefits.people} />
          </ul>
        </Section>
        <Section id="requirements" title={texts.asks.title} tinted>
          <ul className="grid gap-8 md:grid-cols-3">
            <Point icon={BadgeCheck} {...texts.asks.straight} />
            <Point icon={UserPlus} {...texts.asks.realLeads} />
            <Point icon={CircleDollarSign} {...texts.asks.account} />
          </ul>
          <Terms programme={programme} />
        </Section>
        <Section id="questions" title={questionTexts.title}>
          <Questions programme={programme} />
        </Section>
        <Section id="apply" title={texts.application.title} text={texts.application.text} tinted>
          <div className="mx-auto max-w-xl rounded-2xl border border-edge bg-surface-2 p-5 shadow-raised sm:p-8">
            <ApplyForm programme={name} />
          </div>
        </Section>
      </main>
      <ProgrammeFooter name={name} />
    </>
  );
}

function Section({
  id,
  title,
  text,
  tinted = false,
  children,
}: {
  id: string;
  title: string;
  text?: string;
  tinted?: boolean;
  children: ReactNode;
}) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className={cn('scroll-mt-14 border-edge border-b', tinted && 'bg-surface-1')}
    >
      <div className="mx-auto flex max-w-6xl flex-col gap-8 px-4 py-14 lg:px-6 lg:py-20">
        <div className="max-w-2xl">
          <h2 id={`${id}-title`} className="font-bold text-3xl tracking-tight">
            {title}
          </h2>
          {text && <p className="mt-2 text-lg text-muted">{text}</p>}
        </div>
        {children}
      </div>
    </section>
  );
}

function Step({
  number,
  icon: Icon,
  title,
  text,
}: {
  number: number;
  icon: typeof UserPlus;
  title: string;
  text: string;
}) {
  return (
    <li>
      <span aria-hidden className="flex items-center gap-3">
        <span className="flex size-12 items-center justify-center rounded-xl bg-accent text-accent-contrast">
          <Icon className="size-6" />
        </span>
        <span className="font-bold text-3xl text-muted">{number}</span>
      </span>
      <h3 className="mt-4 font-semibold text-lg">{title}</h3>
      <p className="mt-1 text-normal">{text}</p>
    </li>
  );
}

function Terms({ programme: { holdDays, name } }: { programme: PublicProgramme }) {
  return (
    <div id="terms" className="max-w-3xl scroll-mt-20 rounded-2xl border border-edge bg-surface-2 p-5">
      <h3 className="font-semibold">{texts.terms.title}</h3>
      <ul className="mt-2 flex list-disc flex-col gap-1.5 pl-5 text-normal text-sm">
        <li>{texts.terms.earned(name)}</li>
        <li>{holdDays > 0 ? texts.terms.clearsAfter(holdDays) : texts.terms.clearsAtOnce}</li>
        <li>{texts.terms.frozen}</li>
        <li>{texts.terms.independent}</li>
        <li>{texts.terms.clientData}</li>
      </ul>
    </div>
  );
}
