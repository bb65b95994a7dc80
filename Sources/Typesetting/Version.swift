/// The program's version, as the command and the manifests of batches give it.
package let vanthuVersion = "0.1.0"
