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
import { Questions } from './questions';
import { Point, TierOverview } from './tier-overview';

/** The public page: what the programme is, pays and asks for, and the application. */
export function ProgrammePage({ programme }: { programme: PublicProgramme }) {
  const { name, tiers } = programme;
  return (
    <>
      <ProgrammeHeader name={name} />
      <main id="content" tabIndex={-1}>
        <Hero programme={programme} />
        <Section id="how" title="How it works" text="Four steps, and you are never left alone with one.">
          <ol className="grid gap-8 sm:grid-cols-2 lg:grid-cols-4">
            <Step number={1} icon={UserPlus} title="Apply">
              Tell us who you are. We answer every application.
            </Step>
            <Step number={2} icon={MessageCircle} title="Name a lead">
              A company and a name are enough. You follow it from first call to signature.
            </Step>
            <Step number={3} icon={Handshake} title="Win the deal">
              We agree the work with the client and confirm the deal.
            </Step>
            <Step number={4} icon={HandCoins} title="Be paid">
              Your commission appears the same second and goes out with your next payout.
            </Step>
          </ol>
        </Section>
        <Section
          id="tiers"
          title="Four tiers, one way: up"
          text="You begin at the first and climb by what you do. A promotion counts from your next deal on."
          tinted
        >
          <TierOverview tiers={tiers} />
        </Section>
        <Section id="benefits" title="What you get" text="From the first day, whatever your tier.">
          <ul className="grid gap-8 sm:grid-cols-2 lg:grid-cols-3">
            <Point icon={Radio} title="Live, to the cent">
              Deals, commissions and steps up appear while you look at them.
            </Point>
            <Point icon={Receipt} title="Every amount explained">
              Deal, rate, tier, rule: one press shows how a line came about.
            </Point>
            <Point icon={Smartphone} title="Made for the phone">
              Add a lead in the lift. It is sent when you are back online.
            </Point>
            <Point icon={FolderOpen} title="Material that sells">
              Brochures, templates and posts, more of them with each tier.
            </Point>
            <Point icon={TrendingUp} title="A way up you can see">
              What is missing for the next tier, and when you will get there at your pace.
            </Point>
            <Point icon={Headset} title="People behind you">
              A team that answers by the clock your tier promises, faster with every step.
            </Point>
          </ul>
        </Section>
        <Section id="requirements" title="What we ask of you" tinted>
          <ul className="grid gap-8 md:grid-cols-3">
            <Point icon={BadgeCheck} title="Be straight with clients">
              Promise what we deliver, and say that you earn on the deal when you are asked.
            </Point>
            <Point icon={UserPlus} title="Bring real leads">
              People you know or have spoken to. No bought lists, no unasked mass mail.
            </Point>
            <Point icon={CircleDollarSign} title="A place to be paid">
              A person or a company, in any country we can pay to, and your own taxes in order.
            </Point>
          </ul>
          <Terms programme={programme} />
        </Section>
        <Section id="questions" title="Questions and answers">
          <Questions programme={programme} />
        </Section>
        <Section id="apply" title="Become a partner" text="Two minutes. No fee, no minimum, no exclusivity." tinted>
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
  children,
}: {
  number: number;
  icon: typeof UserPlus;
  title: string;
  children: ReactNode;
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
      <p className="mt-1 text-normal">{children}</p>
    </li>
  );
}

function Terms({ programme: { holdDays, name } }: { programme: PublicProgramme }) {
  return (
    <div id="terms" className="max-w-3xl scroll-mt-20 rounded-2xl border border-edge bg-surface-2 p-5">
      <h3 className="font-semibold">Terms in short</h3>
      <ul className="mt-2 flex list-disc flex-col gap-1.5 pl-5 text-normal text-sm">
        <li>A commission is earned when {name} confirms the deal, at the rate of the tier you hold at that moment.</li>
        <li>
          It clears {holdDays > 0 ? `${holdDays} days after that` : 'at once'}. A refund takes back the same part of it.
        </li>
        <li>What you have earned is never changed afterwards; corrections are lines of their own that you can read.</li>
        <li>
          You are independent: no employment, no exclusivity, and you may stop at any time and keep what you earned.
        </li>
        <li>Your clients’ data is used for their project and for nothing else.</li>
      </ul>
    </div>
  );
}
