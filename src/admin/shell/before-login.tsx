import '../admin.css';

/** Above the form of the admin's sign-in: whom it is for, and where everybody else goes. */
export function BeforeLogin() {
  return (
    <p className="portal-sign-in">
      For staff. Partners sign in <a href="/login">to the portal</a>.
    </p>
  );
}
