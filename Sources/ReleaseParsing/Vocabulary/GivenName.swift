/// Given names that are frequent in releases: a run of capitalised words that begins with one is a person.
enum GivenName {
    static let names = WordTable(
        """
        aaron abby abigail adam adrian agnes alain alan albert alberto alec alejandro alessandro alex alexander alexandra
        alexis alfred ali alice alicia alison allan allen allison alyssa amanda amber amir amit amy ana anders andrea andreas
        andree andrew andria andy angela angelo angie anita ann anna anne annette annie anthony antoine antonio april ari arthur
        ashley ashok audrey axel barbara barry beatrice becky ben benjamin benoit bernard bernd beth betsy betty beverly bill
        birgit bob bobbie bonnie brad bradley brandon brenda brendan brent bret brett brian bridget britta brooke bruce bruno bryan
        burt caitlin calvin cameron camille candace cara carl carla carlo carlos carmen carol carole caroline carolyn carrie
        carter casey catalina catherine cathy cecilia chad charlene charles charlie charlotte chelsea cheryl chester chip chloe
        chris chrissy christa christian christiane christina christine christoph christophe christopher chuck cindy claire
        clara claude claudia clay clifford clint cliff clive cody colin colleen connie connor constance corey cory courtney
        craig cristina crystal curtis cynthia daisy dale damien dan dana daniel daniela daniele danielle danny daphne darcy
        darlene darrell darren darryl dave david dawn dean debbie deborah debra delphine denise dennis derek desmond devin diana
        diane dianne dina dick dieter dimitri dirk dominic dominique don donald donna doreen doris dorothy doug douglas drew duane
        duncan durga dustin dylan earl ed eddie edgar edith eduardo edward edwin eileen elaine eleanor elena eliot elisa elisabeth
        elise eliza elizabeth ella ellen elliot elliott emilie emily emma emmanuel enrique eric erica erich erik erika erin ernest
        esther ethan eugene eva evan evelyn fabian faith felicia felix fernando fiona florence florine forrest francesca
        francesco francis francisco francois françois françoise frank franz fraser fred frederic frédéric frederick fritz gabe
        gabriel gabriela gail garrett garry gary gavin gay gene genevieve geneviève geoff geoffrey george georges gerald gérald
        gerard gérard gerry gilbert gilles gillian gina ginger giovanni giulia giuseppe glen glenn gloria gord gordon grace graeme
        graham grant greg gregg gregory greta guido guillaume gunther gustavo guy gwen hal hank hanna hannah hans harold harriet
        harry harvey hassan hayley heather hector heidi heinz helen helena helene hélène henri henry herb herbert hilary hillary
        holly hope howard hugh hugo ian ilana ilya ines inga ingrid irene iris isaac isabel isabelle ivan jack jackie jacob
        jacqueline jacques jacquie jake james jamie jan jana jane janet janice janine jared jasmine jason javier jay jean jeanette
        jeanne jeff jeffrey jen jenna jenni jennifer jenny jeremy jerome jerry jess jesse jessica jesus jill jillian jim jimmy
        joan joanna joanne jocelyn jodi jody joe joel joerg johan johanna johannes john johnny jon jonas jonathan jordan jorge
        jose josé joseph josh joshua joy joyce juan juanita jud judith judy julia julian juliana julie juliet june jürgen justin
        kai karen kari karin karina karl karla kate katherine kathleen kathryn kathy katie katja katrina kay keith kelli kellie
        kelly ken kendra kenneth kent kerri kerry kevin kim kimberly kirk kirsten kirsty klaus kris krista kristen kristi kristin
        kristina kristine kristy kurt kyle lance lara larry lars laura laurel lauren laurence laurent laurie lawrence leah lee
        leigh len lena leo leon leonard leslie lewis liam lilian lillian lily lina linda lindsay lindsey linus lionel lisa liz
        liza lois lori lorraine louis louise lowell luc luca lucas lucia lucie lucy luis luke lydia lyle lynn lynne mac madeleine
        magdalena maggie malcolm mandy manfred manuel mara marc marcel marcelo marcia marco marcus margaret margarita margot maria
        marian marianne marie marie-claude marie-josée marilyn marina mario marion marjorie mark marla marlene marta martha martin
        martina martine marty marvin mary mason mathieu matt matteo matthew matthias matthieu maura maureen maurice mauro max
        maxim maxime maya megan meghan melanie melinda melissa melody mercedes meredith mia michael michal micheal michel michele
        michèle michelle miguel mike mikael mila milan mimi mindy mira miranda miriam misty mitch mitchell mohamed mohammed moira
        mollie molly mona monica monika monique morgan muriel myriam nadia nadine nancy naomi natalia natalie natasha nathalie
        nathan neal ned neil nicholas nick nicola nicolas nicole nigel nikki nina noah noel nora norbert norm norma norman oliver
        olivia olivier omar oscar otto owen paige pam pamela pascal pat patrice patricia patrick patti patty paul paula pauline
        pedro peg peggy penelope penny perry pete peter petra phil philip philippe phillip phyllis pierre polly priscilla priya
        rachel rafael raj rajesh ralf ralph ramon randall randy raphael raquel ray raymond rebecca reggie regina reid reinhard
        renate rené renee renée rex rhoda rhona rhonda ricardo rich richard rick ricky rita rob robert roberta roberto robin robyn
        rochelle rod roderick rodney roger roland rolf roman ron ronald rory rosa rosalie rose rosemary ross roxanne roy ruben
        rupert russ russell ruth ryan sabine sabrina sally salvatore sam samantha samuel sandra sandy sanjay sara sarah sascha
        scott sean sebastian serge sergio seth shane shannon shari sharon shaun shauna shawn sheila shelby shelley shelly sheri
        sherri sherrie sherry sheryl shirley sid sidney silvia simon simone skip sofia sonia sonja sonya sophia sophie stacey
        stacie stacy stan stanley stefan stefanie stefano stella stephan stephane stéphane stephanie stephen steve steven stewart
        stu stuart sue sunil susan susanna susanne susie suzanne suzy sven sydney sylvain sylvia sylvie tad tamara tammy tania tanya
        tara tasha tatiana taylor ted teresa teri terri terry thea theodore theresa thérèse thierry thomas tiffany tim timothy
        tina toby todd tom tomas tommy toni tonia tony tonya tracey traci tracy travis trent trevor tricia trina trish tristan
        troy ty tyler uwe val valentin valerie valérie vanessa vera verne vernon veronica veronique véronique vicki vicky victor
        victoria vijay vikram vince vincent virginia vivian vivek vladimir wade wally walt walter wanda warren wayne wendy werner
        wes wesley whitney wilfred wilhelm will william willie wolfgang xavier yan yannick yolanda yves yvette yvon yvonne zach
        zachary zoe éric émilie étienne édith élise élisabeth andré andrée josée benoît jérôme céline mélanie stéphanie
        wei ming hiroshi kenji takashi yuki yuko akira hiroko jin hyun young mei ying xin yong feng lei jian jun
        """)
}
