import java.io.FileInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Validates files by veraPDF, all in one process: arguments are FLAVOUR=FILE, such as 2a=x.pdf or ua1=x.pdf.
 * Prints a line for each and each failed rule once; ends with 1 if anything failed.
 */
public final class Validate {
  public static void main(String[] arguments) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    boolean failed = false;
    for (String argument : arguments) {
      int cut = argument.indexOf('=');
      PDFAFlavour flavour = PDFAFlavour.fromString(argument.substring(0, cut));
      Path path = Path.of(argument.substring(cut + 1));
      Map<String, Integer> failures = new LinkedHashMap<>();
      int checks = 0;
      boolean holds = false;
      try (InputStream input = new FileInputStream(path.toFile());
          PDFAParser parser = Foundries.defaultInstance().createParser(input, flavour);
          PDFAValidator validator =
              Foundries.defaultInstance().createValidator(flavour, true)) {
        ValidationResult result = validator.validate(parser);
        checks = result.getTotalAssertions();
        for (TestAssertion assertion : result.getTestAssertions()) {
          if (assertion.getStatus() != TestAssertion.Status.FAILED) continue;
          String text =
              assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber() + ": "
                  + assertion.getMessage() + " at " + assertion.getLocation().getContext();
          failures.merge(assertion.getRuleId().getClause() + "-"
              + assertion.getRuleId().getTestNumber(), 1, Integer::sum);
          if (failures.values().stream().mapToInt(Integer::intValue).sum() <= 5) {
            System.out.println("  " + text);
          }
        }
        holds = result.isCompliant() && checks > 0;
      } catch (Exception problem) {
        System.out.println("  " + problem);
      }
      failed |= !holds;
      System.out.println(
          (holds ? "ok " : "FAILED ") + flavour.getId() + " " + path + ": " + checks
              + " checks" + (failures.isEmpty() ? "" : ", failed " + failures));
    }
    System.exit(failed ? 1 : 0);
  }
}
