// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/generator_text.h"

namespace okienko::test {

const char *const englishTexts = R"(H Hello,
H Hi there,
H Dear Sir or Madam,
H Good morning,
H Hi,
C Kind regards
C Best wishes
C Thanks in advance
C Many thanks
C Regards
X Please reply by e-mail, I am hard to reach by phone.
X I have been your customer for years and it has always been fine so far.
X I could not find this on your website, so I am writing.
X I live in {city}, if that makes any difference.
X Sorry for the long message, I wanted to explain it properly.
X I would be grateful for a quick answer.
h Hello {name},
h Dear {name},
c Kind regards\n{consultant}\nCustomer Service
c Best wishes\n{consultant}\nCustomer Service
T Thank you for the quick reply!
T Thanks, that answers everything. Have a nice day.
T Great, thanks for your help.
w you are most welcome. If there is anything else, just write.
w glad we could help.
= delivery
S Where is my parcel?
S Order {order} – delivery date?
S Parcel has not arrived, {order}
O I ordered the {product} on {date}, order number {order}. It has been {days} days and nothing has come.
O I am still waiting for order {order}. The tracking number {tracking} has shown the same for days.
O the courier ({carrier}) says that nobody was at home, but I was in all day. Order {order}.
D It is a birthday present, so I am getting nervous.
D I called {carrier}, but they only told me to ask the sender.
D The money left my account straight away, yet the page still says "processing".
Q When can I expect the parcel?
Q Could you find out what is going on?
Q Is it possible to change the delivery address?
Q What should I do if it does not come by Friday?
A we are very sorry about the delay. Your parcel with order {order} is at the sorting centre of {carrier}, tracking
  number {tracking}. They have promised to deliver it by tomorrow, 6 pm.
A we have looked into order {order}. The parcel is stuck at the depot, so we have opened a claim. If it has not
  reached you within two working days, we will send the goods again at our expense.
F Unfortunately there is still no parcel. The courier did not come again.
F Thanks for the reply. Could I have the shipping cost back then?
G of course. We will refund the shipping to the account you paid from within three working days.
G we have talked to the courier. They will be with you tomorrow between 9 and 12 and call beforehand.
= damaged
S Complaint: damaged item, {order}
S Damaged parcel {order}
S {product} arrived broken
O I received order {order} yesterday. The box was crushed and the {product} is cracked.
O the parcel with order {order} came torn open, and the {product} is clearly damaged.
O after three weeks the {product} (order {order} of {date}) has stopped working properly.
D Photos are attached.
D I have kept the packaging and the receipt.
D I need it for Saturday, we are going away.
Q Can I have it replaced?
Q Who pays for the return?
Q How long does a complaint take?
Q Would a new one get here in time?
A we are sorry that the {product} reached you damaged. Of course we will replace it, and we cover the return. The
  shipping label follows in a separate message.
A thank you for the photos. We have registered the complaint for order {order} and will settle it within three
  working days.
F Here is one more photo, the crack is hard to see on the others.
F A replacement, please. Could the courier come in the afternoon, after 4?
G the courier comes tomorrow between 4 and 7 pm. We will send the new {product} on the same day.
P photo
= return
S Return of order {order}
S Return label, please
S I would like to return the {product}
O I would like to return the {product} from order {order}. It is unused and the tags are still on.
O the {product} is too small for me. Order {order}, received {days} days ago.
D I have printed the return form and will put it in the box.
D I cannot see an address for returns on your website.
Q Which address should I send it to?
Q When will I get my money back?
Q Is the return free of charge?
Q Could I swap it for a bigger size instead?
A of course you can return it. The label is attached; any {carrier} point takes the parcel. We will refund {price}
  within three days of its arrival.
A we have registered the return for order {order} and put a bigger size aside for you.
F The parcel is on its way, tracking {tracking}.
F It has been a week and I have not got the money yet. Could you check, please?
G we have checked: {price} was sent this morning and will arrive tomorrow. Apologies for the wait.
P pdf
= invoice
S Invoice for order {order}
S VAT invoice, please
O could I have an invoice for order {order}? I forgot to enter our company's VAT number.
O the invoice for order {order} has the wrong company address on it. The right details are attached.
D Our details: Bright Studio Ltd, 7 Example Street, {city}.
Q Can you send it by e-mail?
Q How long will the correction take?
A the invoice for order {order} with the corrected details is attached.
A we will issue the correction today. Please confirm that the company details are complete.
F The details are right, please go ahead.
G done, the new invoice is attached.
P pdf
= advice
S Question about the {product}
S Is the {product} in stock?
S Which size should I take?
O I am thinking of buying the {product} and have a few questions before I order.
O I am looking for a present for my wife and like the {product}.
D I usually wear a size in between, so I am not sure which one to take.
D My camera is a few years old and I would not like to buy something that does not fit.
Q Will it fit?
Q How long is the warranty?
Q When do you expect the next delivery?
Q Do you ship to {city}?
A yes, the {product} is a good choice. It is in stock and leaves within one working day. The warranty is two years,
  and you can return it within 30 days without giving a reason.
A from experience we would take half a size bigger. Exchanges are free if it does not fit after all.
F Does it come with a case? There is one in the picture.
G the case is included. We have put one aside for you for three days.
= payment
S Payment for order {order}
S Charged twice!
O I was charged twice for order {order}. The bank's page froze and I tried again.
O order {order} is shown as unpaid, but {price} left my account on {date}.
D The bank's confirmation is attached.
Q When will you refund the difference?
Q Will the order be sent?
A we can see both payments. We will return {price} to the same account today, and order {order} is being packed.
F The refund has arrived. Thanks for reacting so quickly.
G glad to hear it. We are here if there is anything else.
P pdf
= praise
S Thank you
S Feedback
O I only wanted to say thank you. The {product} came a day early, with a note from you in the box.
D I will recommend you to everyone.
Q Where can I leave a review?
A thank you for your kind words, we will pass them on to the team. Reviews go on the product's page.
F I have written one. Until next time!
G thank you, and see you.
)";

} // namespace okienko::test
